import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import type { CrmPage } from '@/lib/crm/contract';
import type { Form } from '@/lib/crm/forms/contract';
import type { RecordRef } from '@/lib/domain/record-ref';

const FOLDER = 'test/fixtures/crm';

/** A document as a browser would show it, of its own window. */
export function documentOf(html: string, url = 'https://crm.example.com/'): Document {
  const window = new Window({ url });
  window.document.write(html);
  return window.document as unknown as Document;
}

export type SavedPage = {
  readonly crm: string;
  readonly name: string;
  readonly url: string;
  readonly page: CrmPage;
  readonly ref: RecordRef | null;
  /** What stands in the form, with a selector of the customer's field; absent where not read. */
  readonly form?: Omit<Form, 'anchors'> & { readonly anchor: string };
  readonly doc: () => Document;
};

/** The synthetic pages of test/fixtures/crm with what is to be recognised on each. */
export const SAVED_PAGES: readonly SavedPage[] = readdirSync(FOLDER).flatMap((crm) =>
  readdirSync(join(FOLDER, crm))
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const path = join(FOLDER, crm, file);
      const expected = JSON.parse(readFileSync(path.replace(/html$/, 'json'), 'utf8'));
      const doc = () => documentOf(readFileSync(path, 'utf8'), expected.url);
      return { crm, name: file.replace(/\.html$/, ''), ...expected, doc };
    }),
);

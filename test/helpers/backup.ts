import type { Page } from './browser';
import { clickWords } from './set-up';

type Export = { readonly tables: { readonly [name: string]: readonly unknown[] } };

/** Clicks “Export all” in the options page, and answers the file that would be saved. */
export async function exportAll(options: Page): Promise<string> {
  await clickWords(options, 'Privacy');
  await options.evaluate(() => {
    const create = URL.createObjectURL;
    Object.assign(globalThis, { saved: null });
    URL.createObjectURL = (blob: Blob) => {
      URL.createObjectURL = create;
      void blob.text().then((saved) => Object.assign(globalThis, { saved }));
      return create(new Blob());
    };
  });
  await clickWords(options, 'Export all');
  await options.waitFor('globalThis.saved !== null');
  return options.evaluate('globalThis.saved');
}

/** Hands the options page an export to read back in. */
export async function importBack(options: Page, file: string): Promise<void> {
  await clickWords(options, 'Privacy');
  await options.waitFor(() => document.querySelector('input[type=file]'));
  await options.evaluate((content: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'partnerlens.json'));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, file);
  const done = () => document.body.innerText.includes('The export was read back in: ');
  await options.waitFor(done, { timeout: 60_000 });
}

export const tablesOf = (file: string): Export['tables'] => (JSON.parse(file) as Export).tables;

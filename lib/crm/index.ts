import type { RecordRef } from '@/lib/domain/record-ref';
import { atomic } from './atomic';
import type { CrmAdapter, CrmPage, FormPage, ListPage, Recognised } from './contract';
import { hubspot } from './hubspot';
import { odoo } from './odoo';
import { salesforce } from './salesforce';

/** Most specific first: known hosts, then CRMs that are told by marks of their pages. */
export const ADAPTERS: readonly CrmAdapter[] = [salesforce, hubspot, odoo, atomic];

export const adapterFor = (doc: Document, url: URL): CrmAdapter | null =>
  ADAPTERS.find((adapter) => isWebPage(url) && adapter.detect(doc, url)) ?? null;

/** What a page shows, or null for a page of no CRM we know or with nothing of ours on it. */
export function recognise(
  doc: Document,
  url: URL,
  adapter = adapterFor(doc, url),
): Recognised | null {
  const page = adapter?.identify(doc, url);
  if (!adapter || !page) return null;
  return { crm: adapter.id, page, ref: refOf(adapter, page, doc, url) };
}

function refOf(adapter: CrmAdapter, page: CrmPage, doc: Document, url: URL): RecordRef | null {
  if (!('id' in page)) return null;
  const { kind, id } = page;
  return { crm: adapter.id, host: url.host, kind, id, name: adapter.nameOf(doc, page) };
}

/** The page as a form to be filled in; null where it is none. */
export function formOn({ crm, page }: Recognised): FormPage | null {
  const isForm =
    page.view === 'new' ||
    page.view === 'edit' ||
    (page.view === 'record' && ADAPTERS.find(({ id }) => id === crm)?.editsInPlace);
  return isForm ? { crm, page } : null;
}

/** The page as a list or board; null where it is none. */
export const listOn = ({ crm, page }: Recognised): ListPage | null =>
  isRows(page) ? { crm, page } : null;

const isRows = ({ view }: CrmPage): boolean => view === 'list' || view === 'board';

/**
 * Could this page turn out to show a record, or rows, once it has drawn itself? Read from the address
 * alone, so that a page without any is left in peace; of a CRM that is known by now, its own way.
 */
export const mayDraw = (url: URL, known: CrmAdapter | null): boolean =>
  isWebPage(url) &&
  (known ? [known] : ADAPTERS).some((adapter) => {
    const page = adapter.locate(url);
    return page ? 'id' in page || isRows(page) : adapter.hidesRecord?.(url) === true;
  });

const isWebPage = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

import type { CrmAdapter, CrmPage } from './contract';
import { has, shownName } from './dom';

/** What people host: Atomic CRM and those built on it, such as RealTimeX CRM. */
const MARKS = ['main#main-content', 'a[href="#/companies"]', 'a[href="#/deals"]'];
/** A deal is a page in RealTimeX CRM, and a dialog over the board (without such a heading) in Atomic CRM. */
const NAMES = {
  deal: ['main#main-content h5', '[role="dialog"] h2'],
  account: ['main#main-content h5'],
};
const KINDS = { companies: 'account', deals: 'deal' } as const;
const ID = /^(?:0|[1-9]\d{0,17})$/;
const TAB = /^\w+$/;

export const atomic: CrmAdapter = {
  id: 'atomic',
  name: 'Atomic CRM',
  hosts: [],
  detect: (doc, url) => url.hash.startsWith('#/') && MARKS.every((mark) => has(doc, mark)),
  locate,
  identify: (_doc, url) => locate(url),
  // A form shows what is being typed, not what the record is called.
  nameOf: (doc, page) => (page.view === 'record' ? shownName(doc, NAMES[page.kind]) : null),
};

/**
 * `#/deals/2/show`; also `#/companies/0/show/contacts`, `#/deals/create`, `#/deals?filter=…`. Taken apart by
 * hand: one pattern for all would be made into code on every page, and take it longer than all else here.
 */
function locate({ hash }: URL): CrmPage | null {
  const [path = ''] = hash.split('?', 1);
  const [start, resource, id, show, tab, ...more] = path
    .split('/')
    .slice(0, path.endsWith('/') ? -1 : undefined);
  if (start !== '#' || (resource !== 'companies' && resource !== 'deals')) return null;
  const kind = KINDS[resource];
  if (id === undefined) return { view: kind === 'deal' ? 'board' : 'list', kind };
  if (id === 'create') return show === undefined ? { view: 'new', kind } : null;
  if (!ID.test(id) || more.length > 0) return null;
  if (show === undefined) return { view: 'edit', kind, id };
  return show === 'show' && TAB.test(tab ?? '_') ? { view: 'record', kind, id } : null;
}

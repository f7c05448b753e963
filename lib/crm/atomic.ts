import type { CrmAdapter, CrmPage } from './contract';
import { find, shownName } from './dom';

/** What people host: Atomic CRM and those built on it, such as RealTimeX CRM. */
const MARKS = ['main#main-content', 'a[href="#/companies"]', 'a[href="#/deals"]'];
/** A deal is a page in RealTimeX CRM, and a dialog over the board (without such a heading) in Atomic CRM. */
const NAMES = {
  deal: ['main#main-content h5', '[role="dialog"] h2'],
  account: ['main#main-content h5'],
};
const KINDS = { companies: 'account', deals: 'deal' } as const;
/** `#/deals/2/show`; also `#/companies/0/show/contacts`, `#/deals/create`, `#/deals?filter=…`. */
const ROUTE =
  /^#\/(companies|deals)(?:\/(create|0|[1-9]\d{0,17})(?:\/(show)(?:\/\w+)?)?)?\/?(?:\?|$)/;

export const atomic: CrmAdapter = {
  id: 'atomic',
  name: 'Atomic CRM',
  hosts: [],
  detect: (doc, url) => url.hash.startsWith('#/') && MARKS.every((mark) => find(doc, mark)),
  locate,
  identify: (_doc, url) => locate(url),
  // A form shows what is being typed, not what the record is called.
  nameOf: (doc, page) => (page.view === 'record' ? shownName(doc, NAMES[page.kind]) : null),
};

function locate(url: URL): CrmPage | null {
  const [, resource, id, show] = ROUTE.exec(url.hash) ?? [];
  if (resource !== 'companies' && resource !== 'deals') return null;
  const kind = KINDS[resource];
  if (id === undefined) return { view: kind === 'deal' ? 'board' : 'list', kind };
  if (id === 'create') return show ? null : { view: 'new', kind };
  return { view: show ? 'record' : 'edit', kind, id };
}

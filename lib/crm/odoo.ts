import type { RecordKind } from '@/lib/domain/record-ref';
import type { CrmAdapter, CrmPage } from './contract';
import { attributeOf, find, findShown, shownName } from './dom';

const MARK = 'body.o_web_client';
/** Beside it, `.o_dialog` holds forms of other records. */
const FORM = '.o_action_manager .o_form_view';
const DEAL_FORM = '.o_action_manager .o_lead_opportunity_form';
/** Together they are in the form of a contact or company, and of nothing else in the core. */
const PARTNER_FIELDS = ['.o_field_widget[name="child_ids"]', '.o_field_widget[name="category_id"]'];
const NAMES = ['.o_action_manager .o_last_breadcrumb_item'];
const WAY_BACK = '.o_action_manager .o_breadcrumb .o_back_button a[href]';
const LAYOUTS_SHOWN = [
  ['.o_action_manager .o_kanban_view', 'board'],
  ['.o_action_manager .o_list_view', 'list'],
] as const;

/** From version 18 on: `/odoo/contacts/15/action-331/22`. */
const PATH = /^\/(?:odoo|scoped_app)\/(.+?)\/?$/;
/** Up to version 17: `/web#id=22&model=crm.lead&view_type=form`. */
const LEGACY_PATH = /^\/web\/?$/;
/** How these begin, which takes no pattern to see: pages of others are asked, too. */
const STARTS = ['/odoo/', '/scoped_app/', '/web'];
const ID = /^[1-9]\d{0,17}$/;

/** By model, and by the short path of the actions that open it. */
const KINDS: ReadonlyMap<string, RecordKind> = new Map([
  ['crm.lead', 'deal'],
  ['crm', 'deal'],
  ['res.partner', 'account'],
  ['contacts', 'account'],
]);
const LAYOUTS: ReadonlyMap<string, 'board' | 'list'> = new Map([
  ['kanban', 'board'],
  ['list', 'list'],
  ['tree', 'list'],
]);

export const odoo: CrmAdapter = {
  id: 'odoo',
  name: 'Odoo',
  hosts: [],
  detect: (doc, { pathname }) =>
    STARTS.some((start) => pathname.startsWith(start)) &&
    (PATH.test(pathname) || LEGACY_PATH.test(pathname)) &&
    find(doc, MARK) !== null,
  locate,
  editsInPlace: true,
  hidesRecord: (url) => hiddenRecord(url) !== null,
  identify: (doc, url) => {
    const page = locate(url);
    if (page?.view === 'list' || page?.view === 'board') return asShown(doc, url, page);
    return page ?? fromForm(doc, url);
  },
  nameOf: (doc, page) => (page.view === 'record' ? shownName(doc, NAMES) : null),
};

/** The last action of the path, and the record (or `new`) that it has open. */
function lastAction({ pathname }: URL): { action: string; target: string | null } | null {
  const parts = PATH.exec(pathname)?.[1]?.split('/') ?? [];
  const last = parts.at(-1) ?? '';
  const target = last === 'new' || ID.test(last) ? last : null;
  const action = parts.at(target ? -2 : -1) ?? '';
  return action === '' || ID.test(action) ? null : { action: action.replace(/^m-/, ''), target };
}

function locate(url: URL): CrmPage | null {
  return LEGACY_PATH.test(url.pathname) ? locateLegacy(url) : locatePath(url);
}

function locatePath(url: URL): CrmPage | null {
  const { action, target } = lastAction(url) ?? {};
  const kind = KINDS.get(action ?? '');
  if (!kind) return null;
  if (target === 'new') return { view: 'new', kind };
  if (target) return { view: 'record', kind, id: target };
  const layout = url.searchParams.get('view_type');
  const view = layout ? LAYOUTS.get(layout) : kind === 'deal' ? 'board' : 'list';
  return view ? { view, kind } : null;
}

function locateLegacy({ hash }: URL): CrmPage | null {
  const state = new URLSearchParams(hash.slice(1));
  const kind = KINDS.get(state.get('model') ?? '');
  if (!kind) return null;
  if (state.get('view_type') === 'form') {
    const id = state.get('id');
    if (id === null) return { view: 'new', kind };
    return ID.test(id) ? { view: 'record', kind, id } : null;
  }
  const view = LAYOUTS.get(state.get('view_type') ?? '');
  return view ? { view, kind } : null;
}

/** Without `view_type` the person's last choice is shown. */
function asShown(doc: Document, url: URL, page: CrmPage): CrmPage {
  const { kind } = page;
  if (url.searchParams.has('view_type') || LEGACY_PATH.test(url.pathname)) return page;
  const shown = LAYOUTS_SHOWN.find(([mark]) => findShown(doc, mark));
  return shown ? { view: shown[1], kind } : page;
}

/** The record of an address whose action (`action-331`) keeps its model to itself. */
function hiddenRecord(url: URL): string | null {
  const { action, target } = lastAction(url) ?? {};
  if (!action || !target || target === 'new') return null;
  // A name with a dot is a model, and one of ours would have been known.
  return KINDS.has(action) || (action.includes('.') && !action.startsWith('action-'))
    ? null
    : target;
}

function fromForm(doc: Document, url: URL): CrmPage | null {
  const id = hiddenRecord(url);
  const form = id && leadsHere(doc, url) ? findShown(doc, FORM) : null;
  if (!id || !form) return null;
  if (findShown(doc, DEAL_FORM)) return { view: 'record', kind: 'deal', id };
  if (PARTNER_FIELDS.every((field) => find(form, field)))
    return { view: 'record', kind: 'account', id };
  return null;
}

/**
 * Is the form on screen the one of this address, or still the one before it? Its breadcrumb
 * leads back to the page directly above: `…/action-331` for `…/action-331/22`, or, where the
 * record was opened without a list, the record above.
 */
function leadsHere(doc: Document, url: URL): boolean {
  const link = findShown(doc, WAY_BACK);
  const href = link && attributeOf(link, 'href');
  if (!href || !URL.canParse(href, url)) return false;
  const above = `${new URL(href, url).pathname.replace(/\/$/, '')}/`;
  if (!url.pathname.startsWith(above)) return false;
  const below = url.pathname.slice(above.length).split('/').filter(Boolean);
  return below.length === 1 || (below.length === 2 && !ID.test(below[0] ?? ''));
}

import type { RecordKind } from '@/lib/domain/record-ref';
import type { CrmAdapter, CrmPage } from './contract';
import { find, findShown, shownName } from './dom';

/** Console and navigation keep the pages of other tabs; the active one alone carries `active`. */
export const ACTIVE_TAB = '.windowViewMode-normal.active, .windowViewMode-maximized.active';
const NAMES = [
  '[slot="primaryField"] lightning-formatted-text',
  '[slot="primaryField"] lightning-formatted-name',
  '[slot="primaryField"]',
];
const KANBAN = '.runtime_sales_pipelineboardPipelineViewColumn';
/** Both are drawn by the Aura framework on Experience Cloud sites under a customer's domain. */
const AURA = '#auraLoadingBox, [data-aura-rendered-by]';

/** Lightning, Classic, Experience Cloud; government and China clouds. */
const DOMAINS = [
  ...['.force.com', '.salesforce.com', '.cloudforce.com', '.my.site.com'],
  ...['.force.mil', '.salesforce.mil', '.crmforce.mil', '.cloudforce.mil'],
  ...['.sfcrmapps.cn', '.sfcrmproducts.cn'],
];
/** Microsoft Defender puts its own behind them. */
const DEFENDER = '.mcas.ms';
/** `/lightning/r/Opportunity/006…/view`; the object may be left out. */
const LIGHTNING =
  /^\/lightning\/r\/(?:([A-Za-z]\w*)\/)?([A-Za-z0-9]{15,18})(?:\/(view|edit|clone|related)(?:\/.*)?)?\/?$/;
/** `/one/one.app#/sObject/006…/view` */
const ONE_APP = /^\/one\/one\.app#\/sObject\/()([A-Za-z0-9]{15,18})\/(view|edit)/;
/** `/006…`, `/006…/e` */
const CLASSIC = /^\/()([A-Za-z0-9]{15,18})(?:\/(e))?\/?$/;
/** `/partner/s/opportunity/006…/name-of-it` */
const EXPERIENCE = /^(?:\/[^/]+)?\/s\/(?:detail|([a-z0-9-]+))\/([A-Za-z0-9]{15,18})(?:\/|$)/;

const OBJECT_PAGE = /^\/lightning\/o\/(\w+)\/(list|home|new|pipelineInspection)\/?$/;
const CLASSIC_PAGE = /^\/(001|006|00Q)\/(e|o)\/?$/;
const EXPERIENCE_LIST =
  /^(?:\/[^/]+)?\/s\/(?:recordlist|[a-z0-9-]+)\/([A-Za-z]\w*)\/(?:Default|Recent|00B[A-Za-z0-9]{12,15})\/?$/;

/** By object, and by the prefix that all ids of that object share. */
const KINDS: ReadonlyMap<string, RecordKind> = new Map([
  ['account', 'account'],
  ['001', 'account'],
  ['opportunity', 'deal'],
  ['006', 'deal'],
]);

export const salesforce: CrmAdapter = {
  id: 'salesforce',
  name: 'Salesforce',
  hosts: [
    'https://*.lightning.force.com/*',
    'https://*.my.salesforce.com/*',
    'https://*.my.site.com/*',
  ],
  detect: (doc, url) =>
    isVendors(url) || (url.pathname.includes('/s/') && find(doc, AURA) !== null),
  locate,
  identify: (doc, url) => {
    const page = locate(url);
    // Whether a list is shown as a board is not in the address.
    return page?.view === 'list' && findShown(doc, KANBAN) ? { ...page, view: 'board' } : page;
  },
  nameOf: (doc, page) =>
    page.view === 'record' ? shownName(findShown(doc, ACTIVE_TAB) ?? doc, NAMES) : null,
};

/** Partner Cloud registers deals as leads; their forms are read, their records are not ours. */
const LEAD = ['lead', '00q'];

/** Asked of every page: endings, as a pattern would first have to be made into code. */
function isVendors({ hostname }: URL): boolean {
  const own = hostname.endsWith(DEFENDER) ? hostname.slice(0, -DEFENDER.length) : hostname;
  return DOMAINS.some((domain) => own.endsWith(domain));
}

function locate({ pathname, hash }: URL): CrmPage | null {
  const record =
    LIGHTNING.exec(pathname) ??
    ONE_APP.exec(pathname + hash) ??
    CLASSIC.exec(pathname) ??
    EXPERIENCE.exec(pathname);
  return record ? recordPage(record) : objectPage(pathname);
}

function recordPage([, object, rawId = '', mode]: RegExpExecArray): CrmPage | null {
  const id = canonicalId(rawId);
  const isEdited = mode === 'edit' || mode === 'e';
  if (id && isEdited && LEAD.includes(rawId.slice(0, 3).toLowerCase()))
    return { view: 'new', kind: 'deal' };
  const kind = KINDS.get(rawId.slice(0, 3));
  if (!id || !kind) return null;
  // An object that contradicts the id's prefix names no record of either.
  if (object && KINDS.get(object.toLowerCase()) !== kind) return null;
  if (mode === 'clone') return { view: 'new', kind };
  return { view: isEdited ? 'edit' : 'record', kind, id };
}

function objectPage(pathname: string): CrmPage | null {
  const [, object, page] =
    OBJECT_PAGE.exec(pathname) ??
    CLASSIC_PAGE.exec(pathname) ??
    EXPERIENCE_LIST.exec(pathname) ??
    [];
  const name = (object ?? '').toLowerCase();
  const isNew = page === 'new' || page === 'e';
  if (isNew && LEAD.includes(name)) return { view: 'new', kind: 'deal' };
  const kind = KINDS.get(name);
  return kind ? { view: isNew ? 'new' : 'list', kind } : null;
}

const CHECK_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of an id. Its last three letters say which of the first fifteen are
 * capitals, five at a time; where they disagree it is no id (or one whose case was lost).
 */
export function canonicalId(id: string): string | null {
  if (!/^(?:[A-Za-z0-9]{15}|[A-Za-z0-9]{18})$/.test(id)) return null;
  const short = id.slice(0, 15);
  const check = [0, 5, 10].map((start) => checkLetter(short.slice(start, start + 5))).join('');
  return id.length === 15 || id.endsWith(check) ? short + check : null;
}

const checkLetter = (five: string): string => {
  const capitals = [...five].map((letter, bit) => (/[A-Z]/.test(letter) ? 1 << bit : 0));
  return CHECK_LETTERS.charAt(capitals.reduce((sum, bit) => sum + bit, 0));
};

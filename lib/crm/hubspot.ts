import type { RecordKind } from '@/lib/domain/record-ref';
import type { CrmAdapter, CrmPage } from './contract';
import { findShown, shownName } from './dom';

/** Older pages name their parts by `data-selenium-test`, newer ones by `data-test-id`. */
const NAMES = ['[data-test-id="highlight-record-label"]', '[data-selenium-test="highlightTitle"]'];
const BOARD = '[data-test-id="cdb-column"]';

/** A part by what one of its two names is like: `="exactly"`, `*="part of it"`. */
export const namedLike = (...likes: readonly string[]): string =>
  ['selenium-test', 'test-id']
    .map((name) => likes.map((like) => `[data-${name}${like}]`).join(''))
    .join();

/** Inputs carry the internal name of their property. */
export const propertyInput = (name: string): string => namedLike(`="property-input-${name}"`);

/**
 * What the create panel shows first, by the kind of record that it makes. It slides over a list
 * or a board, which have no such inputs themselves, and has no address of its own.
 */
export const createField = (kind: RecordKind): string =>
  propertyInput(kind === 'deal' ? 'dealname' : 'domain');

/** `app`, `app-eu1` and other data centres as they come. */
const DOMAIN = '.hubspot.com';
const HOST = /^app(?:-[a-z0-9]+)?\.hubspot\.com$/;
/** `/contacts/PORTAL/record/0-3/512`; the first part is `contacts` whatever the object is. */
const RECORD = /^\/contacts\/\d+\/record\/(0-2|0-3)\/([1-9]\d{0,18})(?:\/|$)/;
/** `/contacts/PORTAL/deal/512` */
const LEGACY_RECORD = /^\/contacts\/\d+\/(company|deal)\/([1-9]\d{0,18})(?:\/|$)/;
/** `/contacts/PORTAL/objects/0-3/views/all/board` */
const INDEX = /^\/contacts\/\d+\/objects\/(0-2|0-3)(?:\/views\/[^/]+(?:\/(list|board))?)?\/?$/;

const KINDS = { '0-2': 'account', company: 'account', '0-3': 'deal', deal: 'deal' } as const;
type ObjectType = keyof typeof KINDS;

export const hubspot: CrmAdapter = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: [
    'https://app.hubspot.com/*',
    'https://app-na1.hubspot.com/*',
    'https://app-na2.hubspot.com/*',
    'https://app-eu1.hubspot.com/*',
    'https://app-ap1.hubspot.com/*',
  ],
  // A pattern is made into code when it is first asked: on pages of others there is no need.
  detect: (_doc, { host }) => host.endsWith(DOMAIN) && HOST.test(host),
  locate,
  identify: (doc, url) => {
    const page = locate(url);
    if (page?.view === 'list' || page?.view === 'board') {
      const kind = (['deal', 'account'] as const).find((each) => findShown(doc, createField(each)));
      if (kind) return { view: 'new', kind };
    }
    // The address of a saved view may leave out whether it is shown as a board.
    return page?.view === 'list' && findShown(doc, BOARD) ? { ...page, view: 'board' } : page;
  },
  nameOf: (doc, page) => (page.view === 'record' ? shownName(doc, NAMES) : null),
};

function locate({ pathname }: URL): CrmPage | null {
  const record = RECORD.exec(pathname) ?? LEGACY_RECORD.exec(pathname);
  if (record) {
    const [, type, id = ''] = record;
    return { view: 'record', kind: KINDS[type as ObjectType], id };
  }
  const [, type, layout] = INDEX.exec(pathname) ?? [];
  if (!type) return null;
  return { view: layout === 'board' ? 'board' : 'list', kind: KINDS[type as ObjectType] };
}

import { attributeOf, find, findAll, findShown } from '../dom';
import { ACTIVE_TAB, canonicalId } from '../salesforce';
import type { Row, RowReader } from './contract';

const ROW = 'tbody tr[data-row-key-value]';
/** The older list names no record but in the link of its name. */
const AURA_ROW = 'table.uiVirtualDataTable tbody tr';
const CARD = '.runtime_sales_pipelineboardPipelineViewCardStencil';
const NAME_CELL = 'th';
const LINK = 'a[href*="/lightning/r/"]';
const LINKED = /\/lightning\/r\/(?:[A-Za-z]\w*\/)?([A-Za-z0-9]{15,18})(?:\/|$)/;
/** What ids of the kind begin with. */
const PREFIX = { deal: '006', account: '001' } as const;

/** Lists in both designs, and the board; of the active tab only, as the others stay behind it. */
export const salesforce: RowReader = (doc, { kind }) => {
  const tab = findShown(doc, ACTIVE_TAB) ?? doc;
  const rows = findAll(tab, ROW).map((row) => rowOf(row, attributeOf(row, 'data-row-key-value')));
  const linked = [...findAll(tab, AURA_ROW), ...findAll(tab, CARD)].map((row) =>
    rowOf(row, linkedId(row)),
  );
  return [...rows, ...linked].flatMap((row) => (row?.id.startsWith(PREFIX[kind]) ? row : []));
};

function rowOf(element: Element, rawId: string | null): Row | null {
  const id = rawId === null ? null : canonicalId(rawId);
  if (id === null) return null;
  return { element, anchor: find(element, NAME_CELL) ?? element, id };
}

function linkedId(row: Element): string | null {
  const link = find(row, LINK);
  return LINKED.exec((link && attributeOf(link, 'href')) ?? '')?.[1] ?? null;
}

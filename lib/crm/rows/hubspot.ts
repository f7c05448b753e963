import { attributeOf, find, findAll } from '../dom';
import type { RowReader } from './contract';

const ROW = 'tr[data-test-id^="row-"]';
const NAME_CELL = 'td[data-column-index="0"]';
const CARD = '[data-test-id="cdb-column-item"][data-selenium-id]';
const ID = /^[1-9]\d{0,18}$/;

/** Cards are used again for other records as a board scrolls: the id is read anew each time. */
export const hubspot: RowReader = (doc) => [
  ...findAll(doc, ROW).flatMap((row) => {
    const id = attributeOf(row, 'data-test-id')?.slice('row-'.length) ?? '';
    const anchor = find(row, NAME_CELL);
    return anchor && ID.test(id) ? { element: row, anchor, id } : [];
  }),
  ...findAll(doc, CARD).flatMap((card) => {
    const id = attributeOf(card, 'data-selenium-id') ?? '';
    return ID.test(id) ? { element: card, anchor: card, id } : [];
  }),
];

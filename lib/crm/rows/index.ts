import type { ListPage } from '../contract';
import { atomic } from './atomic';
import type { Row, RowReader } from './contract';
import { hubspot } from './hubspot';
import { salesforce } from './salesforce';

/**
 * By the id of the CRM's adapter. Odoo has none: neither its lists nor its boards carry the ids of
 * their records.
 */
const ROW_READERS: Readonly<Record<string, RowReader>> = { salesforce, hubspot, atomic };

/** Does a list of this CRM tell which record a row is of? */
export const tellsRows = ({ crm }: Pick<ListPage, 'crm'>): boolean => crm in ROW_READERS;

/** Where a reader finds the ids of rows; a row that is used for another record changes one of them. */
export const ID_ATTRIBUTES = [
  'data-rfd-draggable-id',
  'data-row-key-value',
  'data-selenium-id',
  'data-test-id',
  'href',
];

/** The rows that this page has drawn by now. */
export const readRows = (doc: Document, { crm, page }: ListPage): readonly Row[] =>
  ROW_READERS[crm]?.(doc, page) ?? [];

import type { CrmPage } from '../contract';

/** A record in a list or on a board. */
export type Row = {
  /** What is watched for being on screen: the row or the card. */
  readonly element: Element;
  /** What a badge is put at the upper right of; a part of the row that may hold any element. */
  readonly anchor: Element;
  /** The CRM's own id, in its canonical form. */
  readonly id: string;
};

/**
 * Reads the rows that are drawn on a list or board. Pure, never throws on a hostile document, and
 * asks nothing that would make the browser lay the page out.
 */
export type RowReader = (doc: Document, page: CrmPage) => readonly Row[];

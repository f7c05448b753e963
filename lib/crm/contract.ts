import type { RecordKind, RecordRef } from '@/lib/domain/record-ref';

/** What kind of page a CRM shows. Only `record` pages (and `edit` of a record) name one record. */
export type CrmPage =
  | { readonly view: 'record' | 'edit'; readonly kind: RecordKind; readonly id: string }
  | { readonly view: 'new' | 'list' | 'board'; readonly kind: RecordKind };

/** Everything the extension knows of one CRM. Pure: reads only what it is given. */
export type CrmAdapter = {
  /** Also the id space of its records, such as `salesforce`. */
  readonly id: string;
  readonly name: string;
  /** Match patterns of the vendor's own hosts; empty for CRMs that people host themselves. */
  readonly hosts: readonly string[];
  /**
   * Is this page one of this CRM? By address where the host tells it, by marks in the
   * document where people host it themselves. Never throws on a hostile document.
   */
  readonly detect: (doc: Document, url: URL) => boolean;
  /** What the address shows; null for pages without a record, list or form of ours. */
  readonly locate: (url: URL) => CrmPage | null;
  /**
   * Does the address name a record but not its kind? Then the document has to tell, once it
   * is drawn. Left out by CRMs whose addresses always say.
   */
  readonly hidesRecord?: (url: URL) => boolean;
  /** Are its record pages forms that can be changed at once? Elsewhere `new` and `edit` are. */
  readonly editsInPlace?: true;
  /**
   * What the page shows, with the document's help where the address does not tell it all
   * (boards without an address of their own, records in dialogs).
   */
  readonly identify: (doc: Document, url: URL) => CrmPage | null;
  /** The record's name as the page shows it, once it does. */
  readonly nameOf: (doc: Document, page: CrmPage) => string | null;
};

/** A page with the adapter that knew it. */
export type Recognised = {
  readonly crm: string;
  readonly page: CrmPage;
  readonly ref: RecordRef | null;
};

/** A page with rows, for the reader of this CRM (lib/crm/rows). */
export type ListPage = Pick<Recognised, 'crm' | 'page'>;

/** A page with a form that can be filled in, for the reader of this CRM (lib/crm/forms). */
export type FormPage = Pick<Recognised, 'crm' | 'page'>;

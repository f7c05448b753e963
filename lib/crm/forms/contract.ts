import type { RecordKind } from '@/lib/domain/record-ref';
import type { CrmPage } from '../contract';

/** What stands in a form right now. Nothing of it was saved yet, and nothing of it is kept. */
export type Form = {
  readonly kind: RecordKind;
  /** The CRM's own id of the record that is edited; null for a new one. */
  readonly id: string | null;
  /** The customer, as picked or as typed so far. */
  readonly company: string | null;
  /** The CRM's own id of the customer, where the form has one. */
  readonly accountId: string | null;
  /** Web or e-mail address of the customer, as typed. */
  readonly domain: string | null;
  /** The partner that the deal is of, by name; absent where the form does not show its field. */
  readonly partner?: string;
  readonly products: readonly string[];
  /** As typed, with whatever stands around the number. */
  readonly amount: string | null;
  readonly anchors: {
    /** What holds all fields. */
    readonly form: Element;
    /** The field of the customer; null while it is not drawn. */
    readonly company: Element | null;
  };
};

/**
 * Reads the form of one CRM; null where the page shows none. Pure, and never throws on a hostile
 * document: it reads through lib/crm/dom.
 */
export type FormReader = (doc: Document, page: CrmPage) => Form | null;

import type { Draft } from '@/lib/domain/draft';
import type { CrmPage } from '../contract';

/** What stands in a form right now. Nothing of it was saved yet, and nothing of it is kept. */
export type Form = Omit<Draft, 'crm'> & {
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

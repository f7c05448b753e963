import type { Account } from './account';
import type { Id } from './id';
import type { Conflict } from './insights';
import type { RecordKind } from './record-ref';
import type { Text } from './text';

/** A deal or company as it stands in a form of a CRM page. It is checked, never kept or sent on. */
export type Draft = {
  /** Id of the adapter, which is also the space of the ids below. */
  readonly crm: string;
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
};

/** A form with nothing in it yet. */
export const blankDraft = (crm: string, kind: RecordKind): Draft => ({
  crm,
  kind,
  id: null,
  company: null,
  accountId: null,
  domain: null,
  products: [],
  amount: null,
});

/** What a draft says, in the ids of stored records. */
export type SoughtDraft = {
  /** Names of the deal that is edited, the surest first; none for a new one. */
  readonly dealIds: readonly Id[];
  /** Names of the customer, where the form knows it. */
  readonly accountIds: readonly Id[];
  /** How the ids of this CRM's own records begin. */
  readonly spaces: readonly string[];
  /** The customer as typed, under an id that no stored account has. */
  readonly typed: Account;
};

/** The answer to “what would this be in conflict with?”. */
export type DraftReply =
  | {
      readonly state: 'ready';
      /** Worst first. */
      readonly conflicts: readonly Conflict[];
      readonly failedRules: readonly string[];
      /** Nobody has imported a registration: that no claim was found says nothing. */
      readonly hasNoClaims?: true;
    }
  /** The site is switched off, or there is no deal and no registration to hold it against. */
  | { readonly state: 'off' | 'not-set-up' }
  | { readonly state: 'error'; readonly text: Text };

/** Is there anything in it that says who the customer is? */
export const namesCustomer = ({ company, domain, accountId }: Draft): boolean =>
  company !== null || domain !== null || accountId !== null;

export const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

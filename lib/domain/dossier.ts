import type { Account } from './account';
import type { Deal } from './deal';
import type { Engagement } from './engagement';
import type { Feedback } from './feedback';
import type { Id } from './id';
import type { LearnedMatching } from './learned-matching';
import type { Outlook } from './outlook';
import type { Override } from './override';
import type { Partner } from './partner';
import type { Registration } from './registration';
import type { Revenue } from './revenue';
import type { Score } from './score';
import type { Sync } from './sync';

/** What the insight path reads of one record, in one read: the record and all that touches it. */
export type Dossier = {
  readonly deal: Deal | null;
  readonly account: Account | null;
  /** The partner that the page shows, or that leads the deal. */
  readonly partner: Partner | null;
  /** Registrations of this customer, of companies that may be it, and of this partner. */
  readonly registrations: readonly Registration[];
  /** None is stored at all, so that none of this customer says nothing. */
  readonly hasNoClaims?: true;
  /** Deals of this customer, of companies that may be it, and of this partner. */
  readonly deals: readonly Deal[];
  /** Companies that share a web domain or a name word with this customer. */
  readonly similarAccounts: readonly Account[];
  /** Partners named by any of the above. */
  readonly partners: ReadonlyMap<Id, Partner>;
  /** Of this partner, the last 400 days. */
  readonly engagements: readonly Engagement[];
  readonly revenues: readonly Revenue[];
  /** What is kept of this partner beside its scores. */
  readonly outlook: Outlook | null;
  /** Stored scores of the record and of this partner. */
  readonly scores: readonly Score[];
  /** What people hold against these scores, expired ones included. */
  readonly overrides: readonly Override[];
  readonly feedback: readonly Feedback[];
  readonly syncs: readonly Sync[];
  /** How companies are told apart here; absent before enough of them are known. */
  readonly matching?: LearnedMatching;
};

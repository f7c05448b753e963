import type { Account } from './account';
import type { Cost } from './cost';
import type { Deal } from './deal';
import type { Engagement } from './engagement';
import type { Partner } from './partner';
import type { PastValues } from './past-values';
import type { Registration } from './registration';
import type { Revenue } from './revenue';
import type { At } from './time';

/** Who sells what to whom, and who claims it. */
export type Records = {
  readonly partners: readonly Partner[];
  readonly accounts: readonly Account[];
  readonly deals: readonly Deal[];
  readonly registrations: readonly Registration[];
};

/** That a person called a score wrong, or held another number against it. */
export type Contest = { readonly scoreId: string; readonly at: At };

/** All that the company knows of its partner business: what models learn from. */
export type History = Records & {
  readonly engagements: readonly Engagement[];
  readonly revenues: readonly Revenue[];
  readonly costs: readonly Cost[];
  readonly contests?: readonly Contest[];
  /** What sources have overwritten. */
  readonly pastValues?: readonly PastValues[];
};

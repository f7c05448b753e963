import type { Account } from './account';
import type { Cost } from './cost';
import type { Deal } from './deal';
import type { Engagement } from './engagement';
import type { Partner } from './partner';
import type { Registration } from './registration';
import type { Revenue } from './revenue';

/** All that the company knows of its partner business: what models learn from. */
export type History = {
  readonly partners: readonly Partner[];
  readonly accounts: readonly Account[];
  readonly deals: readonly Deal[];
  readonly registrations: readonly Registration[];
  readonly engagements: readonly Engagement[];
  readonly revenues: readonly Revenue[];
  readonly costs: readonly Cost[];
};

import type { Dossier } from '@/lib/domain/dossier';
import { once } from '@/lib/domain/once';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import { type Customers, customersOf, type Profiler } from '../conflicts/claim/customers';
import type { Rows } from '../conflicts/claim/shared';
import { carried, claimsLike } from '../workspace/dossier-of-claim';
import { registrationsOfContacts } from '../workspace/dossier-of-deal';
import type { Workspace } from '../workspace/workspace';
import { dossierAt, rowsAt } from './dossier-at';
import { nearOf } from './near';
import type { Past } from './past';

/** When a registration was filed: what was around, and what of it can be about its customer. */
export type Moment = {
  readonly claim: Registration;
  readonly customers: Customers;
  readonly dossier: Dossier;
  readonly rows: Rows;
};

/** The moments of some registrations with one customer, which is looked around once. */
export function* momentsOf(
  claims: readonly Registration[],
  workspace: Workspace,
  past: Past,
  profiler: Profiler,
): Generator<Moment> {
  const [first] = claims;
  if (!first) return;
  const { around, dossierOf, subjectOf } = claimsLike(first, workspace);
  const { account, deal } = subjectOf(first);
  const { similarAccounts } = around;
  const { feedback, matching } = workspace.rows;
  const known = { account, similarAccounts, feedback, ...(matching && { matching }) };
  const customers = customersOf(known, profiler);
  const customer = customers.ofAccount(account?.id ?? deal.accountId ?? '');
  const near = nearOf(around, claims, customers, customer);
  const shell = {
    ...known,
    partner: null,
    partners: workspace.partners,
    engagements: [],
    revenues: [],
    outlook: null,
    scores: [],
    overrides: [],
    syncs: [],
  };
  for (const claim of claims) {
    const now = filedAt(claim);
    const subject = subjectOf(claim);
    const further = registrationsOfContacts(subject, near.registrations, workspace);
    const others = new Set([...near.registrations, ...further.filter(near.isNear)]);
    // Few rules ask for what is around, and it is thirty times as much.
    const whole = once(() => dossierAt(dossierOf(claim), now, past));
    others.delete(claim);
    yield {
      claim,
      customers,
      dossier: {
        ...shell,
        ...subject,
        get registrations() {
          return whole().registrations;
        },
        get deals() {
          return whole().deals;
        },
      },
      rows: rowsAt({ registrations: [carried(claim), ...others], deals: near.deals }, now, past),
    };
  }
}

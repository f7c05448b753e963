import type { Dossier } from '@/lib/domain/dossier';
import { once } from '@/lib/domain/once';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import { type Customers, customersOf, type Profiler } from '../conflicts/claim/customers';
import type { Rows } from '../conflicts/claim/shared';
import { carried, claimsLike } from '../workspace/dossier-of-claim';
import { NOT_IN_WORKSPACE, registrationsOfContacts } from '../workspace/dossier-of-deal';
import type { Workspace } from '../workspace/workspace';
import { dealsAt, dossierAt } from './dossier-at';
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
  const { around: found, dossierOf, subjectOf } = claimsLike(first, workspace);
  const { account, deal } = subjectOf(first);
  const { similarAccounts } = found;
  const { feedback, matching } = workspace.rows;
  const known = { account, similarAccounts, feedback, ...(matching && { matching }) };
  const customers = customersOf(known, profiler);
  const customer = customers.ofAccount(account?.id ?? deal.accountId ?? '');
  const near = nearOf(found, claims, customers, customer, past);
  const shell = {
    ...known,
    ...NOT_IN_WORKSPACE,
    partner: null,
    partners: workspace.partners,
  };
  for (const claim of claims) {
    const now = filedAt(claim);
    const subject = subjectOf(claim);
    const ofContacts = registrationsOfContacts(subject, near.named, workspace);
    const others = near.countingBeside(claim, ofContacts);
    // Few rules ask for what is around, and it is thirty times as much.
    const whole = once(() => dossierAt(dossierOf(claim), now, past));
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
      rows: {
        registrations: [carried(past.registrationAt(claim, now) ?? claim), ...others],
        deals: dealsAt(near.deals, now, past),
      },
    };
  }
}

import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import type { At } from '@/lib/domain/time';
import type { Company } from '@/lib/matching/company';
import { modelOf } from '@/lib/matching/learned';
import type { Verdicts } from '@/lib/matching/match';
import type { MatchModel } from '@/lib/matching/model';
import { companyOfAccount, companyOfRegistration, unknownCompany } from './customer';
import { lazy } from './lazy';
import { accountsOf, type Memory } from './neighbours';
import { verdictsOf } from './verdicts';
import { filedAt, isActive, isLive, type Window, windowOf } from './window';

/** A registration that counts, with what every claim asks of it. */
export type LiveClaim = {
  readonly registration: Registration;
  readonly customer: Company;
  readonly isActive: boolean;
  readonly protection: Window;
};

/** What the claims of one dossier are read from, worked out once for all of them. */
export type Shared = {
  readonly dossier: Dossier;
  readonly policy: Policy;
  readonly now: At;
  readonly accounts: ReadonlyMap<Id, Account>;
  readonly verdicts: Verdicts;
  /** What companies are compared by. */
  readonly model: MatchModel;
  readonly memory: Memory;
  readonly isLive: (registration: Registration) => boolean;
  /** The earliest filed first. */
  readonly live: () => readonly LiveClaim[];
  /** How many live registrations a partner has. */
  readonly liveOf: (partnerId: Id) => number;
  /** Null for a deal without an account. */
  readonly customerOfDeal: (deal: Deal) => Company | null;
};

export function sharedOf(dossier: Dossier, policy: Policy, now: At, memory: Memory): Shared {
  const { partners, registrations } = dossier;
  const accounts = accountsOf(dossier);
  const live = lazy(() =>
    registrations
      .filter((each) => isLive(each, policy, now, partners))
      .map((registration) => ({
        registration,
        customer: companyOfRegistration(registration, accounts),
        isActive: isActive(registration, policy, now, partners),
        protection: windowOf(registration, policy, partners),
      }))
      .sort((a, b) => filedAt(a.registration) - filedAt(b.registration)),
  );
  const liveSet = lazy(() => new Set(live().map(({ registration }) => registration)));
  const counts = lazy(() => {
    const byPartner = new Map<Id, number>();
    for (const { registration } of live()) {
      const { partnerId } = registration;
      byPartner.set(partnerId, (byPartner.get(partnerId) ?? 0) + 1);
    }
    return byPartner;
  });
  return {
    dossier,
    policy,
    now,
    accounts,
    verdicts: verdictsOf(dossier.feedback),
    model: modelOf(dossier.matching),
    memory,
    isLive: (registration) => liveSet().has(registration),
    live,
    liveOf: (partnerId) => counts().get(partnerId) ?? 0,
    customerOfDeal({ accountId }) {
      if (accountId === null) return null;
      const account = accounts.get(accountId);
      return account ? companyOfAccount(account) : unknownCompany(accountId);
    },
  };
}

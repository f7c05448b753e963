import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import { once } from '@/lib/domain/once';
import type { Policy } from '@/lib/domain/policy';
import { isPending, type Registration } from '@/lib/domain/registration';
import {
  filedAt,
  isApproved,
  mayHold,
  type Window,
  windowOf,
} from '@/lib/domain/registration-window';
import { itself, remembered } from '@/lib/domain/remembered';
import type { At } from '@/lib/domain/time';
import type { Company } from '@/lib/matching/company';
import type { Customers } from './customers';

/** A registration that counts, with what every claim asks of it. */
export type LiveClaim = {
  readonly registration: Registration;
  readonly customer: Company;
  readonly isActive: boolean;
  readonly protection: Window;
};

/** What a claim’s own registrations, its rivals and other deals are looked for in. */
export type Rows = Pick<Dossier, 'registrations' | 'deals'>;

/** What the claims of one dossier are read from, worked out once for all of them. */
export type Shared = {
  readonly dossier: Dossier;
  readonly policy: Policy;
  readonly now: At;
  readonly customers: Customers;
  readonly rows: Rows;
  readonly isLive: (registration: Registration) => boolean;
  /** The earliest filed first. */
  readonly live: () => readonly LiveClaim[];
  /** Those of other partners. */
  readonly liveBeside: (partnerIds: ReadonlySet<Id>) => readonly LiveClaim[];
  /** How many live registrations a partner has. */
  readonly liveOf: (partnerId: Id) => number;
};

type Given = Pick<Shared, 'dossier' | 'policy' | 'now' | 'customers' | 'rows'>;

export function sharedOf(given: Given): Shared {
  const { customers, dossier, now, policy, rows } = given;
  const live = once(() =>
    rows.registrations
      .filter(mayHold)
      .map((registration) => {
        const protection = windowOf(registration, policy, dossier.partners);
        const isActive = isApproved(registration) && protection.to > now;
        return {
          registration,
          customer: customers.ofRegistration(registration),
          isActive,
          protection,
        };
      })
      .filter(({ registration, isActive }) => isActive || isPending(registration))
      .sort((a, b) => filedAt(a.registration) - filedAt(b.registration)),
  );
  const liveSet = once(() => new Set(live().map(({ registration }) => registration)));
  const counts = once(() => {
    const byPartner = new Map<Id, number>();
    for (const { registration } of live()) {
      const { partnerId } = registration;
      byPartner.set(partnerId, (byPartner.get(partnerId) ?? 0) + 1);
    }
    return byPartner;
  });
  return {
    ...given,
    isLive: (registration) => liveSet().has(registration),
    live,
    liveBeside: remembered(itself, (partnerIds: ReadonlySet<Id>) =>
      live().filter(({ registration }) => !partnerIds.has(registration.partnerId)),
    ),
    liveOf: (partnerId) => counts().get(partnerId) ?? 0,
  };
}

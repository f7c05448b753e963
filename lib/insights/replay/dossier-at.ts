import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';

/** A dossier as it was at a moment: nothing that came later, and what was open then is open. */
export function dossierAt(
  dossier: Dossier,
  now: At,
  registrationAt: (registration: Registration, now: At) => Registration,
): Dossier {
  return {
    ...dossier,
    registrations: dossier.registrations
      .filter((each) => filedAt(each) <= now)
      .map((each) => registrationAt(each, now)),
    deals: dossier.deals
      .filter(({ createdAt }) => createdAt <= now)
      .map((each) => dealAt(each, now)),
    // What people said later of matches holds for the past as well; what they put aside does not.
    feedback: dossier.feedback.filter(({ kind }) => kind === 'match'),
  };
}

function dealAt(deal: Deal, now: At): Deal {
  if (deal.closedAt === null || deal.closedAt <= now) return deal;
  return { ...deal, state: 'open', closedAt: null };
}

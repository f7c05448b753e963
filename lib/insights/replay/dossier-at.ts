import type { Dossier } from '@/lib/domain/dossier';
import type { At } from '@/lib/domain/time';
import type { Past } from './past';

/** A dossier as it was at a moment: nothing that came later, and what was open then is open. */
export const dossierAt = (
  dossier: Dossier,
  now: At,
  { dealAt, registrationAt }: Past,
): Dossier => ({
  ...dossier,
  registrations: present(dossier.registrations.map((each) => registrationAt(each, now))),
  deals: present(dossier.deals.map((each) => dealAt(each, now))),
  // What people said later of matches holds for the past as well; what they put aside does not.
  feedback: dossier.feedback.filter(({ kind }) => kind === 'match'),
});

const present = <Row>(rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);

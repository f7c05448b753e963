import type { Dossier } from '@/lib/domain/dossier';
import type { At } from '@/lib/domain/time';
import type { Rows } from '../conflicts/claim/shared';
import type { Past } from './past';

/** Rows as they were at a moment: nothing that came later, and what was open then is open. */
export const rowsAt = (
  { deals, registrations }: Rows,
  now: At,
  { dealAt, registrationAt }: Past,
): Rows => ({
  registrations: present(registrations.map((each) => registrationAt(each, now))),
  deals: present(deals.map((each) => dealAt(each, now))),
});

/** A dossier as it was at a moment. */
export const dossierAt = (dossier: Dossier, now: At, past: Past): Dossier => ({
  ...dossier,
  ...rowsAt(dossier, now, past),
});

const present = <Row>(rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);

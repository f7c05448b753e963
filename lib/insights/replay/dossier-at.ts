import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { At } from '@/lib/domain/time';
import type { Past } from './past';

/** A dossier as it was at a moment: nothing that came later, and what was open then is open. */
export const dossierAt = (dossier: Dossier, now: At, past: Past): Dossier => ({
  ...dossier,
  registrations: present(dossier.registrations.map((each) => past.registrationAt(each, now))),
  deals: dealsAt(dossier.deals, now, past),
});

export const dealsAt = (deals: readonly Deal[], now: At, { dealAt }: Past): readonly Deal[] =>
  present(deals.map((each) => dealAt(each, now)));

const present = <Row>(rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);

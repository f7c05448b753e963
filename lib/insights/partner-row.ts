import type { Mover, PartnerRow } from '@/lib/domain/overview';
import type { Partner } from '@/lib/domain/partner';
import { bandOf, changeSince, type Score, shownPoints } from '@/lib/domain/score';

/** A partner with its stored score, where it has one. */
export type Standing = { readonly partner: Partner; readonly score: Score | null };

/** A partner as one line of a list. */
export const partnerRowOf = ({ partner, score }: Standing): PartnerRow => ({
  id: partner.id,
  name: partner.name,
  tier: partner.tier,
  region: partner.region,
  points: score && shownPoints(score.probability),
  band: score && bandOf(score.probability),
  change: score && changeSince(score, 30),
});

/** A partner as one line with its sparkline. */
export const moverOf = ({ partner, score }: Standing): Mover => ({
  ...partnerRowOf({ partner, score }),
  past: score
    ? [...score.past, { at: score.computedAt, points: shownPoints(score.probability) }]
    : [],
});

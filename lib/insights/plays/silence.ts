import { leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import { type At, DAY, daysBetween } from '@/lib/domain/time';
import { quantile } from '@/models/stats/quantile';

export type Silence = {
  readonly lastAt: At;
  readonly days: number;
  /** Median of the days between two of its signs of life; null after a single one. */
  readonly usualDays: number | null;
};

/**
 * How long a partner has given no sign of life, as health counts them: no engagement, no
 * registration, no new deal.
 * Null while nothing was ever seen of it, because then nothing is known.
 */
export function silenceOf(
  { partner, engagements, registrations, deals }: Dossier,
  now: At,
): Silence | null {
  const moments = [
    ...engagements.filter(({ partnerId }) => partnerId === partner?.id).map(({ at }) => at),
    ...registrations
      .filter(({ partnerId }) => partnerId === partner?.id)
      .map(({ submittedAt, createdAt }) => submittedAt ?? createdAt),
    ...deals.filter((deal) => leadPartnerId(deal) === partner?.id).map((deal) => deal.createdAt),
  ].filter((at) => at <= now);
  // Several signs on one day are one contact; counted apart they would make every gap short.
  const days = [...new Set(moments.map((at) => Math.floor(at / DAY)))].sort((a, b) => a - b);
  if (days.length === 0) return null;
  const lastAt = Math.max(...moments);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  gaps.sort((a, b) => a - b);
  return {
    lastAt,
    days: daysBetween(lastAt, now),
    usualDays: gaps.length === 0 ? null : quantile(gaps, 0.5),
  };
}

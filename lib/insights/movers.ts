import type { PartnerRow } from '@/lib/domain/overview';
import { type Trend, trendOfChange } from '@/lib/domain/score';

const MOST_MOVERS = 3;

export type Movers = {
  readonly rising: readonly PartnerRow[];
  readonly falling: readonly PartnerRow[];
};

/** Partners whose score moved most in three months. Without a value that old nobody is named. */
export function moversOf(rows: readonly PartnerRow[]): Movers {
  const moving = (trend: Trend) =>
    rows
      .filter(({ change }) => trendOfChange(change) === trend)
      .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_MOVERS);
  return { rising: moving('improving'), falling: moving('declining') };
}

const size = ({ change }: PartnerRow): number => Math.abs(change ?? 0);

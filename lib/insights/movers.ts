import type { Mover } from '@/lib/domain/overview';
import { changeSince, trendOf } from '@/lib/domain/score';
import { moverOf, type Standing } from './partner-row';

const MOST_MOVERS = 3;

/** Partners whose score moved most in 30 days. Without a value that old nobody is named. */
export function moversOf(standings: readonly Standing[]): {
  readonly rising: readonly Mover[];
  readonly falling: readonly Mover[];
} {
  const ranked = [...standings].sort(
    (a, b) => changeOf(b) - changeOf(a) || (a.partner.id < b.partner.id ? -1 : 1),
  );
  const top = (trend: string, from: readonly Standing[]) =>
    from
      .filter(({ score }) => score && trendOf(score) === trend)
      .slice(0, MOST_MOVERS)
      .map(moverOf);
  return { rising: top('improving', ranked), falling: top('declining', ranked.toReversed()) };
}

const changeOf = ({ score }: Standing): number => (score && changeSince(score, 30)) ?? 0;

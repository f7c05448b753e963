import {
  type Band,
  bandOfScore,
  isRisk,
  type ScoreKind,
  shownPoints,
  type WhatIf,
} from '@/lib/domain/score';
import type { Move, Row } from '../tasks/contract';

const MOST_WHAT_IFS = 3;

/** Single changes that are tried in pairs: those that gain most. */
const MOST_PAIRED = 4;

/** Points below which a change is not worth saying. */
const WORTH_SAYING = 3;

/** What a subject is now, and what can still be done about it. */
export type WhatIfCase = {
  readonly row: Row;
  readonly probability: number;
  readonly moves: readonly Move[];
};

/** What a change would make of a score. */
type Outcome = {
  readonly moves: readonly Move[];
  readonly points: number;
  /** Points to the better: of a risk, down. */
  readonly gain: number;
  /** Reaches a better band. */
  readonly isEnough: boolean;
};

/** What the model says of rows. */
export type Rescore = (rows: readonly Row[]) => Promise<readonly number[]>;

/** The row as it would be once all of the moves were made. */
export const moved = (row: Row, moves: readonly Move[]): Row => {
  const sets = new Map(moves.flatMap(({ sets }) => [...sets]));
  return row.map((value, column) => (sets.has(column) ? sets.get(column) : value));
};

/**
 * The smallest changes that move each score into a better band: single ones, then pairs of which
 * neither is enough alone, found by scoring the changed rows. Of several steps along one feature
 * the first that is enough. Where no band is within reach, the one change that gains most, if it
 * gains at least three points. It is what the model says of such a case, not what a change causes.
 *
 * All rows of all cases are scored in two batches: singles, then pairs.
 *
 * @returns for each case at most three, fewest changes first, then the largest gain
 */
export async function whatIfsOf(
  kind: ScoreKind,
  cases: readonly WhatIfCase[],
  rescore: Rescore,
): Promise<readonly (readonly WhatIf[])[]> {
  const tried = cases.map(({ moves }) => moves.map((move) => [move]));
  const singles = (await outcomesOf(kind, cases, tried, rescore)).map(onePerFeature);
  const pairs = await outcomesOf(kind, cases, singles.map(pairsOf), rescore);
  return cases.map((_, i) => chosen(singles[i] ?? [], pairs[i] ?? []));
}

async function outcomesOf(
  kind: ScoreKind,
  cases: readonly WhatIfCase[],
  tried: readonly (readonly (readonly Move[])[])[],
  rescore: Rescore,
): Promise<readonly (readonly Outcome[])[]> {
  const rows = cases.flatMap(({ row }, i) => (tried[i] ?? []).map((moves) => moved(row, moves)));
  const probabilities = (await rescore(rows)).values();
  return cases.map(({ probability: now }, i) =>
    (tried[i] ?? []).map((moves) => {
      const probability = probabilities.next().value ?? Number.NaN;
      const points = shownPoints(probability);
      const rise = points - shownPoints(now);
      return {
        moves,
        points,
        gain: isRisk(kind) ? -rise : rise,
        isEnough: rankOf(kind, probability) > rankOf(kind, now),
      };
    }),
  );
}

const RANKS: readonly Band[] = ['weak', 'at-risk', 'fair', 'strong'];

const rankOf = (kind: ScoreKind, probability: number): number =>
  RANKS.indexOf(bandOfScore({ kind, probability }));

const byGain = (a: Outcome, b: Outcome): number => b.gain - a.gain;

const columnsOf = ({ moves }: Outcome): string =>
  moves.flatMap(({ sets }) => [...sets.keys()]).join();

/** Of the steps along one feature the first that is enough, else the one that gains most. */
function onePerFeature(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...Map.groupBy(outcomes, columnsOf).values()].flatMap((steps) => {
    const best = steps.find(({ isEnough }) => isEnough) ?? [...steps].sort(byGain)[0];
    return best && best.gain > 0 ? [best] : [];
  });
}

/** Two changes together, neither of which is enough alone. */
function pairsOf(singles: readonly Outcome[]): readonly (readonly Move[])[] {
  const short = singles
    .filter(({ isEnough }) => !isEnough)
    .sort(byGain)
    .slice(0, MOST_PAIRED);
  return short.flatMap((a, i) =>
    short.slice(i + 1).flatMap((b) => {
      const columns = [...a.moves, ...b.moves].flatMap(({ sets }) => [...sets.keys()]);
      return new Set(columns).size === columns.length ? [[...a.moves, ...b.moves]] : [];
    }),
  );
}

function chosen(singles: readonly Outcome[], pairs: readonly Outcome[]): readonly WhatIf[] {
  const enough = [singles, pairs].flatMap((outcomes) =>
    outcomes.filter(({ isEnough }) => isEnough).sort(byGain),
  );
  const [best] = singles.filter(({ gain }) => gain >= WORTH_SAYING).sort(byGain);
  const shown = enough.length > 0 ? enough.slice(0, MOST_WHAT_IFS) : best ? [best] : [];
  return shown.map(({ moves, points }) => ({ changes: moves.map(({ text }) => text), points }));
}

import type { Pace } from '@/lib/domain/pace';
import { designOf } from '../encode/design';
import { encoderOf } from '../encode/encoder';
import { probabilitiesOf } from '../score/probabilities';
import { logLossOf } from '../stats/log-loss';
import { logit } from '../stats/logit';
import { evenly, slice, someRows, type Table } from '../table';
import type { Weights } from '../weights';
import { fitCorrection, type PartCases } from './correction';
import { parentOf, pooledWeights } from './pooled-weights';

/** The strongest leaves all weights but the level as the parent has them. */
const PENALTIES = [1e9, 300, 100, 30, 10];

/** Shares of the cases, oldest first, that are fitted on; the next quarter judges the fit. */
const ORIGINS = [0.5, 0.75];
const AHEAD = 0.25;

/** A correction has few weights that cases could tell more of. */
const MOST_FITTED = 10_000;

/** Work of encoding a value and of asking the parent, in multiply-adds. */
const ROW_WORK = 5_000;

/** How firmly a part is held to its parent. */
export type Hold = { readonly penalty: number };

/** Chooses by forward validation on the cases of a part how far it may move from its parent. */
export async function chooseHold(parent: Weights, table: Table, pace: Pace): Promise<Hold> {
  const losses = new Map(PENALTIES.map((penalty) => [penalty, 0]));
  for (const origin of ORIGINS) {
    const cut = Math.floor(origin * table.rows.length);
    const earlier = await casesOf(parent, slice(table, 0, cut), pace);
    const later = slice(table, cut, Math.floor((origin + AHEAD) * table.rows.length));
    for (const penalty of PENALTIES) {
      const correction = await fitCorrection(
        earlier,
        parentOf(parent, table.columns),
        penalty,
        pace,
      );
      const said = await probabilitiesOf(pooledWeights(parent, correction), later.rows, pace);
      const loss = said.reduce((sum, p, i) => sum + logLossOf(later.labels[i] ?? false, p), 0);
      losses.set(penalty, (losses.get(penalty) ?? 0) + loss);
    }
  }
  const [best] = [...losses].sort(([, a], [, b]) => a - b);
  return { penalty: best?.[0] ?? (PENALTIES[0] as number) };
}

/** The model of a part: its parent, corrected by what the cases of the part say differently. */
export async function pool(
  parent: Weights,
  table: Table,
  { penalty }: Hold,
  pace: Pace,
): Promise<(scale?: number) => Weights> {
  const cases = await casesOf(parent, table, pace);
  const correction = await fitCorrection(cases, parentOf(parent, table.columns), penalty, pace);
  return (scale) => pooledWeights(parent, correction, scale);
}

async function casesOf(parent: Weights, table: Table, pace: Pace): Promise<PartCases> {
  const rows = someRows(table.rows, MOST_FITTED);
  await pace(rows.length * ROW_WORK);
  const said = await probabilitiesOf(parent, rows, pace);
  return {
    design: designOf(parent.features.map(encoderOf), rows),
    offsets: said.map(logit),
    labels: evenly(table.labels, MOST_FITTED),
  };
}

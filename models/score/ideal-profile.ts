import type { Model } from '@/lib/domain/model';
import type { Pace } from '@/lib/domain/pace';
import type { IdealTrait } from '@/lib/domain/recruits';
import { sayCount } from '@/lib/domain/text';
import { quantile } from '../stats/quantile';
import type { ListedRows, Table, Value } from '../table';
import type { Task } from '../tasks/contract';
import { weightsOf } from '../weights';
import { predictorOf } from './predict';
import { sharesOf } from './shares';

/** Cases that each value is tried on: their other values are what is usual. */
const TRIED_ON = 50;

/** Of a number, the values that are tried. */
const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9];

/** Categories that are tried, the most frequent first. */
const MOST_CATEGORIES = 12;

/** Cases and points below which a trait is chance. */
const FEWEST_CASES = 5;
const FEWEST_POINTS = 1;

const MOST_TRAITS = 6;

/**
 * What the best cases have in common, as the model has it: of each feature the value that raises
 * the score most, put into cases evenly picked from the past while the rest of each stays as it
 * was. It is what goes with success, not what causes it.
 *
 * @returns strongest first, in points of the score; empty where the model may not serve
 * @source Friedman: Greedy Function Approximation (2001), 8.2, partial dependence
 */
export async function idealProfile(
  model: Model,
  task: Task,
  cases: Table<ListedRows>,
  pace: Pace,
): Promise<readonly IdealTrait[]> {
  const weights = weightsOf(model, task.columns);
  if (!weights || cases.rows.length === 0) return [];
  const predict = predictorOf(weights);
  const step = Math.max(1, Math.floor(cases.rows.length / TRIED_ON));
  const usual = cases.rows.filter((_, i) => i % step === 0);

  const meanPoints = async (column: number, value: Value): Promise<number> => {
    const rows = usual.map((row) => row.with(column, value));
    const predictions = await predict(rows, pace);
    const points = predictions.map(
      ({ effects }) => sharesOf(weights.intercept, effects).points[column] ?? 0,
    );
    return points.reduce((sum, each) => sum + each, 0) / points.length;
  };

  const traits: IdealTrait[] = [];
  for (const [column, { id }] of task.columns.entries()) {
    const tried = valuesOf(cases, column);
    for (const value of tried) {
      const alike = cases.labels.filter((_, i) => isLike(cases.rows[i]?.[column], value, tried));
      traits.push({
        feature: id,
        label: task.label(id, value),
        evidence: sayCount(task.evidence, alike.length, alike.filter(Boolean).length),
        points: await meanPoints(column, value),
        cases: alike.length,
      });
    }
  }
  const strong = traits
    .filter(({ points, cases }) => points >= FEWEST_POINTS && cases >= FEWEST_CASES)
    .sort((a, b) => b.points - a.points);
  const seen = new Set<string>();
  return strong
    .filter(({ feature }) => !seen.has(feature) && seen.add(feature))
    .slice(0, MOST_TRAITS);
}

type Known = Exclude<Value, null | undefined>;

/** The values of a column that are tried. */
function valuesOf({ rows, columns }: Table<ListedRows>, column: number): readonly Known[] {
  const known = rows.flatMap((row) => row[column] ?? []);
  if (columns[column]?.type === 'number') {
    const sorted = known.map(Number).sort((a, b) => a - b);
    if (sorted.length === 0) return [];
    return [...new Set(SHARES.map((share) => quantile(sorted, share)))];
  }
  const counts = [...Map.groupBy(known, String)].sort(([, a], [, b]) => b.length - a.length);
  return counts.slice(0, MOST_CATEGORIES).flatMap(([, [first]]) => first ?? []);
}

/** Whether a value is of the same category, or nearer to this number than to the others tried. */
function isLike(value: Value, wanted: Known, tried: readonly Known[]): boolean {
  if (value === null || value === undefined) return false;
  if (typeof wanted !== 'number') return value === wanted;
  const distance = (to: Known) => Math.abs(Number(value) - Number(to));
  return tried.every((other) => distance(other) >= distance(wanted));
}

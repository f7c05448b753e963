import { cholesky } from '../stats/cholesky';
import { choleskySolve } from '../stats/cholesky-solve';
import { MARK_COUNT, marksOf } from './calendar-marks';
import { type Axis, mean, median, type Series, sampled } from './series';
import { type Changes, yearlyChanges } from './yearly-changes';

/** The logarithm of what the calendar does to a series in a period. */
export type CalendarEffect = (period: number) => number;

/** Effects that are expected before anything is seen: of the common one, and of its differences. */
const COMMON_SPREAD = 0.1;
const OWN_SPREAD = 0.05;

/** Noise of so many times the spread leaves nothing of an effect of one's own. */
const LOUD = 3;

/** A calendar that does less is left alone. */
const NEGLIGIBLE = 0.01;

/** Series that the common effect is learned from. */
const MOST_SERIES = 500;

/**
 * What feasts that move, the turn of the month and working days do to each series: a regression
 * of the change against the year before, less its running level, on the change of the calendar.
 * The common effect is shrunken to zero, each series' own to the common one, both by how much
 * noise there is: a feast that did nothing gets next to nothing.
 *
 * @returns one effect per series; null for series with values of zero or less, or under a year and half
 * of data
 */
export function calendarEffects(series: readonly Series[], axis: Axis): (CalendarEffect | null)[] {
  const marks = rememberedMarks(axis);
  if (!marks) return series.map(() => null);
  const { season } = axis;
  const sample = sampled(series, MOST_SERIES).map((each) => yearlyChanges(each, season));
  const common = regress(averaged(sample), marks, season, COMMON_SPREAD, null);
  if (!common || common.every((effect) => Math.abs(effect) < NEGLIGIBLE)) {
    return series.map(() => null);
  }
  return series.map((each) => {
    if (!isFit(each, season)) return null;
    const changes = isQuiet(each, season) ? yearlyChanges(each, season) : null;
    if (changes && !explains(common, changes, marks, season)) return null;
    const own = (changes && regress(changes, marks, season, OWN_SPREAD, common)) ?? common;
    return (period) => dot(own, marks(period));
  });
}

/** Whether the changes of a series are smaller without what the calendar is taken to do. */
function explains(
  effects: Float64Array,
  changes: Changes,
  marks: (period: number) => Float64Array,
  season: number,
): boolean {
  let all = 0;
  let rest = 0;
  changes.values.forEach((change, i) => {
    const period = changes.first + i;
    const effect = dot(effects, marks(period)) - dot(effects, marks(period - season));
    all += Math.abs(change);
    rest += Math.abs(change - effect);
  });
  return rest < all;
}

/** Positive throughout, and long enough to tell one year from another. */
const isFit = ({ values }: Series, season: number): boolean =>
  values.length >= 1.5 * season && values.every((value) => value > 0);

/** A series of its own effects: where noise drowns them, the common ones are as good. */
function isQuiet({ values }: Series, season: number): boolean {
  const changes = values
    .subarray(season)
    .map((value, i) => Math.log(value / (values[i] as number)));
  const middle = median(changes);
  return median(changes.map((change) => Math.abs(change - middle))) < LOUD * OWN_SPREAD;
}

function rememberedMarks({ season, daysOf }: Axis): ((period: number) => Float64Array) | null {
  // A week comes round within any calendar; a year of one period has no calendar in it.
  if (!daysOf || season < 4 || season === 5 || season === 7) return null;
  const known = new Map<number, Float64Array>();
  return (period) => {
    const marks = known.get(period) ?? marksOf(daysOf(period));
    known.set(period, marks);
    return marks;
  };
}

/** The mean change of all series, period by period. */
function averaged(changes: readonly (Changes | null)[]): Changes | null {
  const known = changes.filter((change) => change !== null);
  if (known.length === 0) return null;
  const first = Math.min(...known.map((change) => change.first));
  const end = Math.max(...known.map((change) => change.first + change.values.length));
  const sums = new Float64Array(end - first);
  const counts = new Float64Array(end - first);
  for (const change of known) {
    for (let i = 0; i < change.values.length; i++) {
      const at = change.first - first + i;
      sums[at] = (sums[at] as number) + (change.values[i] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return { first, values: sums.map((total, i) => total / Math.max(1, counts[i] as number)) };
}

/** Bayesian regression with normal noise; the effects spread around `prior` by `spread`. */
function regress(
  changes: Changes | null,
  marks: (period: number) => Float64Array,
  season: number,
  spread: number,
  prior: Float64Array | null,
): Float64Array | null {
  if (!changes) return null;
  const size = MARK_COUNT;
  const gram = new Float64Array(size * size);
  const right = new Float64Array(size);
  const rest = Float64Array.from(changes.values);
  const rows: Float64Array[] = [];
  for (let i = 0; i < rest.length; i++) {
    const period = changes.first + i;
    const before = marks(period - season);
    const row = marks(period).map((share, mark) => share - (before[mark] as number));
    rows.push(row);
    if (prior) rest[i] = (rest[i] as number) - dot(prior, row);
  }
  const noise = Math.max(1e-6, mean(rest.map(Math.abs)) * 1.2533);
  const ridge = (noise / spread) ** 2;
  rows.forEach((row, i) => {
    for (let a = 0; a < size; a++) {
      if (row[a] === 0) continue;
      right[a] = (right[a] as number) + (row[a] as number) * (rest[i] as number);
      for (let b = 0; b <= a; b++) {
        gram[a * size + b] =
          (gram[a * size + b] as number) + (row[a] as number) * (row[b] as number);
      }
    }
  });
  for (let a = 0; a < size; a++) gram[a * size + a] = (gram[a * size + a] as number) + ridge;
  const found = choleskySolve(cholesky(gram, size), right);
  return prior ? found.map((value, mark) => value + (prior[mark] as number)) : found;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
};

import { METHODS } from './methods';
import type { Span } from './misses';
import type { Answers } from './run-methods';
import type { Trial } from './trials';

/** Weight of each method of `METHODS` in the forecast of one series; they sum to 1. */
export type Choice = Float64Array;

/** How many trials of its own count as much as all that the others have shown. */
const PATIENCE = 4;

/** Methods this much worse than the best have a part in the forecast. */
const CLOSE = 1.1;

/** The method that every other is measured by: it has an answer to everything. */
const YARDSTICK = METHODS.findIndex(({ id }) => id === 'smoothing');

/** Series whose trials count as much as the doubt that a method is any good. */
const DOUBT = 3;
const NO_BETTER = 1.2;

/** Worst ratio that counts: beyond it a method is out anyway. */
const WORST = 10;

/**
 * Which methods to go by, per series: those with the least absolute error in its own trials, as
 * far as these say more than the trials of all series together. Near equals are averaged.
 *
 * @param answers what each method says of what is to come; one that says nothing is not chosen
 * @param levels usual absolute value of each series
 * @param stretches per series, the periods ahead whose sums are to be right
 * @source Bates, Granger: The combination of forecasts (1969)
 */
export function chooseMethods(
  trials: readonly (readonly Trial[])[],
  answers: readonly Answers[],
  levels: readonly number[],
  stretches: readonly (readonly Span[])[],
): Choice[] {
  const own = trials.map((each, index) => errorsOf(each, stretches[index] ?? []));
  const pooled = METHODS.map((_, method) => pooledRatio(own, levels, method));
  return own.map((errors, index) => weigh(errors, answers[index] ?? [], pooled));
}

/** How a method does against the yardstick over all series; few series do not say much. */
function pooledRatio(
  own: readonly (readonly Errors[])[],
  levels: readonly number[],
  method: number,
): number | null {
  let series = 0;
  let error = 0;
  let usual = 0;
  own.forEach((errors, index) => {
    const mine = errors[method];
    const level = levels[index] as number;
    if (!mine || mine.trials === 0 || !(level > 0) || mine.usual === 0) return;
    series++;
    error += mine.error / level / mine.trials;
    usual += mine.usual / level / mine.trials;
  });
  if (series === 0) return null;
  return (series * ratioOf(error, usual) + DOUBT * NO_BETTER) / (series + DOUBT);
}

/** Two numbers too large or too small to be divided are no reason to choose a method. */
function ratioOf(error: number, usual: number): number {
  if (error === 0 && usual === 0) return 1;
  const ratio = error / usual;
  return Number.isFinite(ratio) ? Math.min(ratio, WORST) : WORST;
}

/** Errors of a method over the trials it had an answer in, beside those of the yardstick. */
type Errors = {
  readonly trials: number;
  readonly error: number;
  readonly usual: number;
  readonly scale: number;
};

function errorsOf(trials: readonly Trial[], stretches: readonly Span[]): Errors[] {
  return METHODS.map((_, method) => {
    const sums = { trials: 0, error: 0, usual: 0, scale: 0 };
    for (const { actual, answers, isYearAgo } of trials) {
      const usual = answers[YARDSTICK];
      if (!usual) continue;
      const answer = answers[method];
      const scale = missed(actual, null, stretches);
      if (answer) sums.error += missed(actual, answer, stretches);
      // A year ago a method that needs a year knew nothing yet: it is taken to have missed then
      // what it missed elsewhere. Else what is flat would be judged by flat months only.
      else if (isYearAgo && sums.scale > 0) sums.error += (sums.error / sums.scale) * scale;
      else continue;
      sums.trials++;
      sums.usual += missed(actual, usual, stretches);
      sums.scale += scale;
    }
    return sums;
  });
}

/** Sum of absolute differences over the stretches; of absolute values where nothing was said. */
function missed(
  actual: Float64Array,
  answer: Float64Array | null,
  stretches: readonly Span[],
): number {
  let total = 0;
  for (const { from, to } of stretches) {
    let difference = 0;
    // A trial that is shorter than what is asked for is judged by what it has.
    const start = from < actual.length ? from : 0;
    for (let i = start; i < Math.min(to, actual.length); i++) {
      difference += (actual[i] as number) - (answer?.[i] ?? 0);
    }
    total += Math.abs(difference);
  }
  return total;
}

function weigh(
  errors: readonly Errors[],
  answers: Answers,
  pooled: readonly (number | null)[],
): Choice {
  const scores = errors.map(({ trials, error, usual }, method) => {
    if (!answers[method]) return null;
    const common = pooled[method] ?? null;
    if (trials === 0) return method === YARDSTICK ? 1 : common;
    const ratio = ratioOf(error, usual);
    return (PATIENCE * (common ?? ratio) + trials * ratio) / (PATIENCE + trials);
  });
  const best = Math.min(...scores.map((score) => score ?? Number.POSITIVE_INFINITY));
  return Float64Array.from(scores, (score) =>
    score === null || score > best * CLOSE ? 0 : 1 / Math.max(1e-6, score) ** 2,
  );
}

/** The chosen methods' answers as one; those without an answer leave their part to the others. */
export function combine(choice: Choice, answers: Answers): Float64Array {
  let total = 0;
  const length = answers[YARDSTICK]?.length ?? 0;
  const combined = new Float64Array(length);
  for (let method = 0; method < choice.length; method++) {
    const weight = choice[method] as number;
    const answer = answers[method];
    if (!weight || !answer) continue;
    total += weight;
    for (let i = 0; i < length; i++) {
      combined[i] = (combined[i] as number) + weight * (answer[i] as number);
    }
  }
  return total > 0 ? combined.map((value) => value / total) : (answers[YARDSTICK] ?? combined);
}

/** Whether the methods that were chosen, or most of them, had an answer in this trial. */
export function isOfChoice(choice: Choice, { answers }: Trial): boolean {
  let known = 0;
  let total = 0;
  choice.forEach((weight, method) => {
    total += weight;
    if (answers[method]) known += weight;
  });
  return known > total / 2;
}

/** The method with the greatest part. */
export function mainMethod(choice: Choice): (typeof METHODS)[number] {
  const main = choice.indexOf(Math.max(...choice));
  return METHODS[main] as (typeof METHODS)[number];
}

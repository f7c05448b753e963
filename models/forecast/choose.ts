import { METHODS } from './methods';
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

/** Worst ratio that counts: beyond it a method is out anyway. */
const WORST = 10;

/**
 * Which methods to go by, per series: those with the least absolute error in its own trials, as
 * far as these say more than the trials of all series together. Near equals are averaged.
 *
 * @source Bates, Granger: The combination of forecasts (1969)
 */
export function chooseMethods(trials: readonly (readonly Trial[])[]): Choice[] {
  const own = trials.map(errorsOf);
  const pooled = METHODS.map((_, method) => {
    let error = 0;
    let usual = 0;
    for (const errors of own) {
      const mine = errors[method];
      if (!mine || mine.scale === 0) continue;
      error += mine.error / mine.scale;
      usual += mine.usual / mine.scale;
    }
    return usual > 0 ? Math.min(WORST, error / usual) : error > 0 ? WORST : null;
  });
  return own.map((errors) => weigh(errors, pooled));
}

/** Errors of a method over the trials it had an answer in, beside those of the yardstick. */
type Errors = {
  readonly trials: number;
  readonly error: number;
  readonly usual: number;
  readonly scale: number;
};

function errorsOf(trials: readonly Trial[]): Errors[] {
  return METHODS.map((_, method) => {
    const sums = { trials: 0, error: 0, usual: 0, scale: 0 };
    for (const { actual, answers, isYearAgo } of trials) {
      const usual = answers[YARDSTICK];
      if (!usual) continue;
      const answer = answers[method];
      const scale = missed(actual, null);
      if (answer) sums.error += missed(actual, answer);
      // A year ago a method that needs a year knew nothing yet: it is taken to have missed then
      // what it missed elsewhere. Else what is flat would be judged by flat months only.
      else if (isYearAgo && sums.scale > 0) sums.error += (sums.error / sums.scale) * scale;
      else continue;
      sums.trials++;
      sums.usual += missed(actual, usual);
      sums.scale += scale;
    }
    return sums;
  });
}

/** Sum of absolute differences; of absolute values where nothing was said. */
function missed(actual: Float64Array, answer: Float64Array | null): number {
  let total = 0;
  for (let i = 0; i < actual.length; i++) {
    total += Math.abs((actual[i] as number) - (answer?.[i] ?? 0));
  }
  return total;
}

function weigh(errors: readonly Errors[], pooled: readonly (number | null)[]): Choice {
  const scores = errors.map(({ trials, error, usual }, method) => {
    const common = pooled[method] ?? null;
    if (trials === 0) return common ?? (method === YARDSTICK ? 1 : null);
    const ratio = usual > 0 ? Math.min(WORST, error / usual) : error > 0 ? WORST : 1;
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

/** The method with the greatest part that has an answer. */
export function mainMethod(choice: Choice, answers: Answers): (typeof METHODS)[number] {
  let main = YARDSTICK;
  for (let method = 0; method < choice.length; method++) {
    if (!answers[method]) continue;
    if ((choice[method] as number) > (answers[main] ? (choice[main] as number) : 0)) main = method;
  }
  return METHODS[main] as (typeof METHODS)[number];
}

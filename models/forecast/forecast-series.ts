import type { Pace } from '@/lib/domain/pace';
import { calendarEffects } from './calendar-effects';
import { type Choice, chooseMethods, combine, isOfChoice, mainMethod } from './choose';
import { intervalWidths } from './intervals';
import type { Outcome, Span } from './misses';
import { runMethods, withoutCalendar } from './run-methods';
import { type Axis, isIntermittent, mean, median, type Series } from './series';
import { runTrials, type Trial } from './trials';
import { unrestOf } from './unrest';

/** A value to come with its 80 % interval. */
type Foretold = { readonly value: number; readonly low: number; readonly high: number };

/** What one series is expected to do. */
export type SeriesForecast = {
  readonly id: string;
  /** One per span asked for. */
  readonly spans: readonly Foretold[];
  /** Key of `_locales`: the method with the greatest part in the forecast. */
  readonly method: string;
  /** Share of earlier periods that fell into their interval; null where there were too few. */
  readonly coverage: number | null;
  /** Mean absolute error of the back-test as a share of the mean; null where there were too few. */
  readonly error: number | null;
};

/** What is asked for: how many periods ahead, and which stretches of them as one sum. */
export type Ask = { readonly horizon: number; readonly spans: readonly Span[] };

/** A mean beyond so many medians is made by a few giants. */
const GIANT = 3;

/**
 * Foretells series by the methods that did best in a rolling-origin back-test, with 80 %
 * intervals from what these missed by. The same series always give the same answer.
 *
 * @param series in one unit each; without gaps; periods may start and end apart
 * @returns one per series, in their order; zero for a series without values
 */
export async function forecastSeries(
  series: readonly Series[],
  axis: Axis,
  { horizon, spans }: Ask,
  pace: Pace,
): Promise<SeriesForecast[]> {
  const known = series.map((each) =>
    each.values.length > 0 ? each : { ...each, values: new Float64Array(1) },
  );
  const effects = calendarEffects(known, axis);
  const trials = await runTrials(known, effects, axis.season, horizon, pace);
  const answers = await runMethods(known, effects, axis.season, horizon, pace);
  const levels = known.map(({ values }) => usualSize(values));
  const widest = widestOf(spans);
  const whole = [{ from: 0, to: horizon }];
  // Nobody knows when an intermittent series sells; what counts is how much it does in all.
  const stretches = known.map(({ values }) => (isIntermittent(values) ? whole : widest));
  const choices = chooseMethods(trials, answers, levels, stretches);
  const outcomes = trials.map((all, index) => outcomesOf(choices[index] as Choice, all));
  const unrest = unrestOf(withoutCalendar(known, effects), axis.season);
  const widths = intervalWidths(outcomes, levels, spans, unrest);
  return known.map(({ id, first, values }, index) => {
    const choice = choices[index] as Choice;
    const own = answers[index] ?? [];
    const next = combine(choice, own);
    const floor = values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
    return {
      id,
      spans: spans.map(({ from, to }, span) => {
        let value = 0;
        for (let step = from; step < to; step++) value += next[step] as number;
        const { low, high } = widths.around(index, span, first + values.length, value);
        return { value, low: Math.max(floor, low), high };
      }),
      method: mainMethod(choice).label,
      coverage: widths.coverage(index),
      error: errorOf(outcomes[index] ?? []),
    };
  });
}

/** The longest of the spans: what is right in sum is right enough in its parts. */
function widestOf(spans: readonly Span[]): readonly Span[] {
  const most = Math.max(...spans.map(({ from, to }) => to - from));
  return spans.filter(({ from, to }) => to - from === most);
}

/** The mean absolute value; of a series with one giant deal, a few of its usual ones. */
function usualSize(values: Float64Array): number {
  const sizes = values.map(Math.abs);
  const usual = median(sizes);
  return usual > 0 ? Math.min(mean(sizes), GIANT * usual) : mean(sizes);
}

/** What the chosen methods would have said; where they knew nothing yet, nothing is learned. */
const outcomesOf = (choice: Choice, trials: readonly Trial[]): Outcome[] =>
  trials
    .filter((trial) => isOfChoice(choice, trial))
    .map(({ first, actual, answers }) => ({
      first,
      actual,
      forecast: combine(choice, answers),
    }));

function errorOf(outcomes: readonly Outcome[]) {
  let missed = 0;
  let total = 0;
  for (const { actual, forecast } of outcomes) {
    for (let i = 0; i < actual.length; i++) {
      missed += Math.abs((actual[i] as number) - (forecast[i] as number));
      total += Math.abs(actual[i] as number);
    }
  }
  return total > 0 ? missed / total : null;
}

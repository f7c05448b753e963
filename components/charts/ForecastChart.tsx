import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Forecast, PeriodForecast, PeriodValue } from '@/lib/domain/forecast';
import { addMonths, monthOf, startOfMonth } from '@/lib/domain/time';
import { useFormat } from '../state/format-context';
import { Axes, type Plot } from './Axes';
import { Figure } from './Figure';

const WIDTH = 900;
const HEIGHT = 330;
const PLOT: Plot = { left: 58, right: WIDTH - 16, top: 34, bottom: HEIGHT - 44 };

/** Revenue by month as it was, and as it is expected to be, with the range it most likely lies in. */
export function ForecastChart({ forecast, title }: { forecast: Forecast; title: string }) {
  const { t, money, month, quarter: quarterName } = useFormat();
  const { history, months, quarter, currency } = forecast;
  const amount = (value: number): string => money({ amount: value, currency });
  const last = history.at(-1);
  const first = history[0]?.start ?? months[0]?.start ?? quarter.start;
  const end = months.at(-1)?.start ?? quarter.start;
  const values = [
    ...history.map(({ value }) => value),
    ...months.flatMap(({ low, high }) => [low, high]),
  ];
  const x = scaleLinear([first, end], [PLOT.left, PLOT.right]);
  const y = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [PLOT.bottom, PLOT.top]);
  y.nice(5);
  // The range opens from the last month that is known, where no month lies between.
  const isNext =
    last && months[0] && addMonths(monthOf(last.start), 1) === monthOf(months[0].start);
  const ahead: readonly PeriodForecast[] = isNext
    ? [{ ...last, low: last.value, high: last.value }, ...months]
    : months;
  const px = ({ start }: PeriodValue): number => x(start);
  const course = line<PeriodValue>(px, ({ value }) => y(value));
  const range = area<PeriodForecast>(
    px,
    ({ low }) => y(low),
    ({ high }) => y(high),
  );

  return (
    <Figure
      title={title}
      words={t(
        'chartForecastWords',
        quarterName(quarter.start),
        amount(quarter.value),
        amount(quarter.low),
        amount(quarter.high),
      )}
      width={WIDTH}
      height={HEIGHT}
      table={{
        head: [t('chartMonth'), t('chartRevenue'), t('chartRange')],
        rows: [
          ...months.map((each) => [
            month(each.start),
            t('chartExpected', amount(each.value)),
            `${amount(each.low)} – ${amount(each.high)}`,
          ]),
          ...[...history].reverse().map(({ start, value }) => [month(start), amount(value), '']),
        ],
      }}
    >
      <Axes
        plot={PLOT}
        x={{
          title: t('chartMonth'),
          ticks: namedMonths(first, end).map((at) => ({ at: x(at), words: month(at) })),
        }}
        y={{
          title: t('chartRevenueIn', currency),
          ticks: y.ticks(5).map((value) => ({ at: y(value), words: amount(value) })),
        }}
      />
      <path class="range-mark" d={range(ahead) ?? ''} />
      <path class="line-mark" d={course(history) ?? ''} />
      <path class="line-mark ahead" d={course(ahead) ?? ''} />
      {history.map((each) => (
        <circle
          key={each.start}
          class="dot-mark small"
          cx={x(each.start)}
          cy={y(each.value)}
          r="2.5"
        >
          <title>{`${month(each.start)}: ${amount(each.value)}`}</title>
        </circle>
      ))}
      {months.map((each) => (
        <circle
          key={each.start}
          class="dot-mark hollow"
          cx={x(each.start)}
          cy={y(each.value)}
          r="3.5"
        >
          <title>
            {`${month(each.start)}: ${amount(each.value)} (${amount(each.low)} – ${amount(each.high)})`}
          </title>
        </circle>
      ))}
      {last && (
        <>
          <path class="now-line" d={`M${x(last.start)} ${PLOT.top}V${PLOT.bottom}`} />
          <text class="ideal-words" x={x(last.start) - 6} y={PLOT.top - 4} text-anchor="end">
            {t('chartSoFar')}
          </text>
          <text class="mark-words" x={PLOT.right} y={PLOT.top - 4} text-anchor="end">
            {t('chartAhead')}
          </text>
        </>
      )}
    </Figure>
  );
}

/** The months that are named: so few that their names do not touch. */
function namedMonths(from: number, to: number): number[] {
  const months: number[] = [];
  for (let month = monthOf(from); startOfMonth(month) <= to; month = addMonths(month, 1)) {
    months.push(startOfMonth(month));
  }
  const every = months.length > 24 ? 6 : months.length > 8 ? 3 : 1;
  return months.filter((at) => new Date(at).getUTCMonth() % every === 0);
}

import { useId } from 'preact/hooks';
import type { NextQuarter, RevenueHistory } from '@/lib/domain/insights';
import { type At, addQuarters } from '@/lib/domain/time';
import { useFormat } from '../state/format-context';

const WIDTH = 306;
const BASE = 70;
const TOP = 14;
const GAP = 8;

type RevenueBarsProps = {
  readonly revenue: RevenueHistory;
  readonly forecast: NextQuarter | null;
  readonly now: At;
};

/**
 * Revenue per quarter with the target as a dashed line; the running quarter is drawn lighter, the
 * expected one hatched with its range.
 */
export function RevenueBars({ revenue, forecast, now }: RevenueBarsProps) {
  const { t, money, quarter } = useFormat();
  const hatch = useId();
  const { quarters, target, currency } = revenue;
  // Bars of two currencies have no common scale.
  const next = forecast?.currency === currency ? forecast : null;
  const most = Math.max(1, target ?? 0, next?.high ?? 0, ...quarters.map(({ amount }) => amount));
  const height = (amount: number): number => (Math.max(0, amount) / most) * (BASE - TOP);
  const step = (WIDTH + GAP) / Math.max(1, quarters.length + (next ? 1 : 0));
  const amountOf = (amount: number): string => money({ amount, currency });

  const named = quarters.map(({ start, amount }) => {
    const running = addQuarters(start, 1) > now;
    const words = t(
      running ? 'panelRevenueSoFar' : 'panelRevenueOf',
      quarter(start),
      amountOf(amount),
    );
    return { start, amount, running, words, tick: quarter(start, true) };
  });
  const nextWords = next && [
    t('panelRevenueExpected', quarter(next.start), amountOf(next.value)),
    t('panelForecastRange', amountOf(next.low), amountOf(next.high)),
  ];
  const targetWords = target === null ? [] : [t('panelTargetIs', amountOf(target))];

  return (
    <figure class="revenue">
      <svg
        viewBox={`0 0 ${WIDTH} ${BASE + 16}`}
        role="img"
        aria-label={[...named.map(({ words }) => words), ...targetWords, ...(nextWords ?? [])].join(
          '; ',
        )}
      >
        {named.map(({ start, amount, running, words }, index) => (
          <rect
            key={start}
            class={running ? 'running' : undefined}
            x={index * step}
            y={BASE - height(amount)}
            width={step - GAP}
            height={height(amount)}
            rx="3"
          >
            <title>{words}</title>
          </rect>
        ))}
        {next && nextWords && (
          <g>
            <title>{nextWords.join('. ')}</title>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
              <path class="hatch" d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" />
            </pattern>
            <rect
              class="expected"
              style={{ fill: `url(#${hatch})` }}
              x={quarters.length * step + 0.5}
              y={BASE - height(next.value)}
              width={step - GAP - 1}
              height={height(next.value)}
              rx="3"
            />
            <path
              class="whisker"
              d={`M${whisker(step, quarters.length)} ${BASE - height(next.high)}V${BASE - height(next.low)}`}
            />
          </g>
        )}
        <path class="axis" d={`M0 ${BASE + 0.5}H${WIDTH}`} />
        {target !== null && <path class="target" d={`M0 ${BASE - height(target)}H${WIDTH}`} />}
        {named.map(({ start, tick }, index) => (
          <text
            key={start}
            class="tick"
            x={index * step + (step - GAP) / 2}
            y={BASE + 13}
            text-anchor="middle"
          >
            {index === 0 || index === named.length - 1 ? tick : ''}
          </text>
        ))}
      </svg>
      <figcaption class="soft small row between">
        <span>{nextWords?.[0] ?? named.at(-1)?.words}</span>
        <span>{targetWords}</span>
      </figcaption>
    </figure>
  );
}

/** Where the range of the expected quarter stands: in the middle of its bar. */
const whisker = (step: number, index: number): number => index * step + (step - GAP) / 2;

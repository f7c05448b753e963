import type { RevenueHistory } from '@/lib/domain/insights';
import { type At, addQuarters } from '@/lib/domain/time';
import { useFormat } from '../state/format-context';

const WIDTH = 306;
const BASE = 70;
const TOP = 14;
const GAP = 8;

type RevenueBarsProps = { readonly revenue: RevenueHistory; readonly now: At };

/** Revenue per quarter with the target as a dashed line; the running quarter is drawn lighter. */
export function RevenueBars({ revenue, now }: RevenueBarsProps) {
  const { t, money } = useFormat();
  const { quarters, target, currency } = revenue;
  const most = Math.max(1, target ?? 0, ...quarters.map(({ amount }) => amount));
  const height = (amount: number): number => (Math.max(0, amount) / most) * (BASE - TOP);
  const step = (WIDTH + GAP) / Math.max(1, quarters.length);
  const amountOf = (amount: number): string => money({ amount, currency });

  const named = quarters.map(({ start, amount }) => {
    const date = new Date(start);
    const number = Math.floor(date.getUTCMonth() / 3) + 1;
    const year = String(date.getUTCFullYear());
    const running = addQuarters(start, 1) > now;
    const words = t(
      running ? 'panelRevenueSoFar' : 'panelRevenueOf',
      t('panelQuarter', number, year),
      amountOf(amount),
    );
    return { start, amount, running, words, tick: t('panelQuarter', number, year.slice(2)) };
  });
  const targetWords = target === null ? [] : [t('panelTargetIs', amountOf(target))];

  return (
    <figure class="revenue">
      <svg
        viewBox={`0 0 ${WIDTH} ${BASE + 16}`}
        role="img"
        aria-label={[...named.map(({ words }) => words), ...targetWords].join('; ')}
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
        <span>{named.at(-1)?.words}</span>
        <span>{targetWords}</span>
      </figcaption>
    </figure>
  );
}

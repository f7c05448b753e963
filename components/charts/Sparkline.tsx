import type { ScoreView } from '@/lib/domain/insights';
import { useFormat } from '../state/format-context';

type SparklineProps = {
  readonly past: ScoreView['past'];
  readonly width: number;
  readonly height: number;
  readonly tone: 'up' | 'down' | 'flat';
};

/** Smallest height of the scale in points, so that a wobble of two does not look like a fall. */
const LEAST_SPAN = 12;

/** The course of a score; said in words for those who do not see it. */
export function Sparkline({ past, width, height, tone }: SparklineProps) {
  const { t } = useFormat();
  const first = past[0];
  const last = past.at(-1);
  if (!first || !last || past.length < 2) return null;

  const values = past.map(({ points }) => points);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const span = Math.max(LEAST_SPAN, Math.max(...values) - Math.min(...values));
  const duration = Math.max(1, last.at - first.at);
  const path = past
    .map(({ at, points }) => {
      const x = 2 + ((at - first.at) / duration) * (width - 4);
      const y = height / 2 - ((points - middle) / span) * (height - 6);
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(' ');

  return (
    <svg
      class={`spark ${tone}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t('panelSparkline', { date: first.at }, first.points, last.points)}
    >
      <path class="spark-shade" d={`M${path}V${height}H2Z`} />
      <path class="spark-line" d={`M${path}`} />
    </svg>
  );
}

/** The tone of a change: moves of less than three points are none. */
export const toneOf = (change: number | null): SparklineProps['tone'] =>
  change === null || Math.abs(change) < 3 ? 'flat' : change > 0 ? 'up' : 'down';

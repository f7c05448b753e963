import type { ScoreView } from '@/lib/domain/insights';
import { useFormat } from '../state/format-context';
import { scoreLine } from './score-line';

type SparklineProps = {
  readonly past: ScoreView['past'];
  readonly width: number;
  readonly height: number;
  readonly tone: 'up' | 'down' | 'flat';
};

/** The course of a score; said in words for those who do not see it. */
export function Sparkline({ past, width, height, tone }: SparklineProps) {
  const { t } = useFormat();
  const first = past[0];
  const last = past.at(-1);
  if (!first || !last || past.length < 2) return null;
  const { line } = scoreLine(
    past.map(({ at, points }) => ({ at, points })),
    { width, height },
  );

  return (
    <svg
      class={`spark ${tone}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t('panelSparkline', { date: first.at }, first.points, last.points)}
    >
      <path class="spark-shade" d={`M${line}V${height}H2Z`} />
      <path class="spark-line" d={`M${line}`} />
    </svg>
  );
}

/** The tone of a change: moves of less than three points are none. */
export const toneOf = (change: number | null): SparklineProps['tone'] =>
  change === null || Math.abs(change) < 3 ? 'flat' : change > 0 ? 'up' : 'down';

import type { ScoreView } from '@/lib/domain/insights';
import { useFormat } from '../state/format-context';
import { scoreLine } from './score-line';

/** Room for the numbers at the left. */
const LEFT = 22;
const WIDTH = 306;
const HEIGHT = 84;
/** Height of a line of words. */
const LINE = 11;

type ScoreHistoryProps = { readonly past: ScoreView['past']; readonly title: string };

/** The course of a score with its likely range, its heights and its first and last day. */
export function ScoreHistory({ past, title }: ScoreHistoryProps) {
  const { t, day, number } = useFormat();
  const first = past[0];
  const last = past.at(-1);
  if (!first || !last || past.length < 2) return null;
  const values = past.map(({ points }) => points);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const { line, band, y } = scoreLine(past, { width: WIDTH - LEFT, height: HEIGHT });
  // Where both would stand in one line, the upper one says enough.
  const heights = y(least) - y(most) < LINE ? [most] : [most, least];
  const course = t('panelSparkline', { date: first.at }, first.points, last.points);

  return (
    <figure class="history">
      <h4 class="way">{title}</h4>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${course}. ${t('panelHistoryRange', least, most)}`}
      >
        {heights.map((points) => (
          <g key={points}>
            <path class="grid" d={`M${LEFT} ${y(points)}H${WIDTH}`} />
            <text class="tick" x={LEFT - 6} y={y(points) + 3.5} text-anchor="end">
              {number(points)}
            </text>
          </g>
        ))}
        <g transform={`translate(${LEFT})`}>
          {band && <path class="band" d={`M${band}Z`} />}
          <path class="spark-line" d={`M${line}`} />
        </g>
      </svg>
      <figcaption class="soft small row between">
        <span>{day(first.at)}</span>
        {band && <span>{t('panelHistoryBand')}</span>}
        <span>{day(last.at)}</span>
      </figcaption>
    </figure>
  );
}

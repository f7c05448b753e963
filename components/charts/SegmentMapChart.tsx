import { scaleLinear } from 'd3-scale';
import { symbol, symbolsFill } from 'd3-shape';
import type { Id } from '@/lib/domain/id';
import type { SegmentMap } from '@/lib/domain/segment';
import { useFormat } from '../state/format-context';
import type { Plot } from './Axes';
import { apart } from './apart';
import { Figure } from './Figure';
import { thinned } from './thinned';

const WIDTH = 640;
const HEIGHT = 440;
const PLOT: Plot = { left: 16, right: WIDTH - 16, top: 30, bottom: HEIGHT - 30 };
/** More than these cover each other, and cost time to draw. */
const MOST_POINTS = 1500;
/** Area of a mark in square units. */
const MARK = 42;

type SegmentMapChartProps = {
  readonly map: SegmentMap;
  readonly nameOf: (id: Id) => string | null;
};

/** Every partner as a mark; near each other are partners that are alike. Shape and colour tell the group. */
export function SegmentMapChart({ map, nameOf }: SegmentMapChartProps) {
  const { t, text, plural, number } = useFormat();
  const { segments, members, axes } = map;
  const shown = thinned(members, MOST_POINTS);
  const xs = members.map(({ x }) => x);
  const ys = members.map(({ y }) => y);
  const x = scaleLinear(spanOf(xs), [PLOT.left, PLOT.right]);
  const y = scaleLinear(spanOf(ys), [PLOT.bottom, PLOT.top]);
  const names = apart(
    segments.map(({ id, name }) => {
      const own = members.filter(({ segmentId }) => segmentId === id);
      return {
        id,
        words: text(name),
        x: x(mean(own.map((member) => member.x))),
        y: y(mean(own.map((member) => member.y))),
      };
    }),
  );

  return (
    <Figure
      title={t('chartSegments')}
      words={[
        plural('chartSegmentsWords', members.length),
        ...(shown.length < members.length ? [t('chartThinned', shown.length)] : []),
      ].join(' ')}
      width={WIDTH}
      height={HEIGHT}
      table={{
        head: [t('dashboardSegment'), t('dashboardPartners')],
        rows: segments.map(({ name, size }) => [text(name), number(size)]),
      }}
    >
      <path class="base-line" d={`M${PLOT.left} ${PLOT.bottom}H${PLOT.right}`} />
      <path class="base-line" d={`M${PLOT.left} ${PLOT.bottom}V${PLOT.top}`} />
      <text class="axis-title" x={PLOT.left} y={16}>
        {`↑ ${text(axes.y)}`}
      </text>
      <text class="axis-title" x={PLOT.right} y={HEIGHT - 8} text-anchor="end">
        {`${text(axes.x)} →`}
      </text>
      {segments.map(({ id }, index) => (
        <g key={id} class={`seg seg-${index + 1}`}>
          {shown
            .filter(({ segmentId }) => segmentId === id)
            .map((member) => (
              <path
                key={member.partnerId}
                d={markOf(index)}
                transform={`translate(${x(member.x).toFixed(1)} ${y(member.y).toFixed(1)})`}
              >
                <title>{nameOf(member.partnerId) ?? ''}</title>
              </path>
            ))}
        </g>
      ))}
      {names.map(({ id, words, ...at }) => (
        <text key={id} class="seg-name" x={at.x} y={at.y} text-anchor="middle">
          {words}
        </text>
      ))}
    </Figure>
  );
}

/** The outline of a segment's mark: seven shapes, as many as there can be segments. */
export const markOf = (index: number): string =>
  symbol(symbolsFill[index % symbolsFill.length], MARK)() ?? '';

function spanOf(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const margin = (high - low) * 0.04 || 1;
  return [low - margin, high + margin];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

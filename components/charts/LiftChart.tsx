import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { LiftPoint } from '@/lib/domain/model-card';
import { useFormat } from '../state/format-context';
import { Axes, type Plot } from './Axes';
import { Figure } from './Figure';

const WIDTH = 420;
const HEIGHT = 290;
const PLOT: Plot = { left: 44, right: WIDTH - 14, top: 30, bottom: HEIGHT - 44 };
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** The part of a list that a person works through. */
const TOP = 0.2;

/** How much of all that comes true is found at the top of a list in the order of the scores. */
export function LiftChart({ points }: { points: readonly LiftPoint[] }) {
  const { t, percent } = useFormat();
  const x = scaleLinear([0, 1], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top]);
  const curve = [{ share: 0, captured: 0 }, ...points.filter(({ share }) => share > 0)];
  const at = (share: number): number =>
    scaleLinear(
      curve.map((point) => point.share),
      curve.map((point) => point.captured),
    ).clamp(true)(share);
  const found = at(TOP);
  const px = ({ share }: LiftPoint): number => x(share);
  const py = ({ captured }: LiftPoint): number => y(captured);

  return (
    <Figure
      title={t('chartLift')}
      words={t('chartLiftWords', { percent: TOP }, { percent: found })}
      width={WIDTH}
      height={HEIGHT}
      table={{
        head: [t('chartTopShare'), t('chartCaptured')],
        rows: TICKS.slice(1).map((share) => [percent(share), percent(at(share))]),
      }}
    >
      <Axes
        plot={PLOT}
        x={{
          title: t('chartTopShare'),
          ticks: TICKS.map((share) => ({ at: x(share), words: percent(share) })),
        }}
        y={{
          title: t('chartCaptured'),
          ticks: TICKS.map((share) => ({ at: y(share), words: percent(share) })),
        }}
      />
      <path class="ideal" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      <text class="ideal-words" x={x(0.62)} y={y(0.55)}>
        {t('chartByChance')}
      </text>
      <path class="area-mark" d={area(px, ({ share }) => y(share), py)(curve) ?? ''} />
      <path class="line-mark" d={line(px, py)(curve) ?? ''} />
      <circle class="dot-mark" cx={x(TOP)} cy={y(found)} r="4" />
      <text class="mark-words" x={x(TOP) + 10} y={y(found) + 14}>
        {t('chartLiftAt', { percent: found })}
      </text>
    </Figure>
  );
}

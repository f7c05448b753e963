import { scaleLinear, scaleSqrt } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReliabilityBin } from '@/lib/domain/model-card';
import { useFormat } from '../state/format-context';
import { Axes, type Plot } from './Axes';
import { Figure } from './Figure';

const WIDTH = 420;
const HEIGHT = 290;
const PLOT: Plot = { left: 44, right: WIDTH - 14, top: 30, bottom: HEIGHT - 44 };
/** The most and the least a dot measures: its area stands for the cases behind it. */
const RADII = [3, 11] as const;

/** What was foretold beside what came: on the line, a forecast of 60 % came true in 60 of 100. */
export function ReliabilityChart({ bins }: { bins: readonly ReliabilityBin[] }) {
  const { t, plural, percent, number } = useFormat();
  const most = Math.max(0.1, ...bins.flatMap(({ forecast, observed }) => [forecast, observed]));
  const share = scaleLinear([0, most], [0, 1]).nice(5);
  const x = share.copy().range([PLOT.left, PLOT.right]);
  const y = share.copy().range([PLOT.bottom, PLOT.top]);
  const radius = scaleSqrt([1, Math.max(2, ...bins.map(({ cases }) => cases))], RADII);
  const [, end = 1] = share.domain();
  const cases = bins.reduce((sum, bin) => sum + bin.cases, 0);
  const gap = bins.reduce(
    (sum, bin) => sum + Math.abs(bin.forecast - bin.observed) * (bin.cases / cases),
    0,
  );
  const ticks = share.ticks(5);
  const path = line<ReliabilityBin>(
    ({ forecast }) => x(forecast),
    ({ observed }) => y(observed),
  )(bins);

  return (
    <Figure
      title={t('chartReliability')}
      words={plural('chartReliabilityWords', Math.round(gap * 1000) / 10)}
      width={WIDTH}
      height={HEIGHT}
      table={{
        head: [
          t('chartBand'),
          t('chartForecastShare'),
          t('chartObservedShare'),
          t('dashboardCases'),
        ],
        rows: bins.map((bin) => [
          `${percent(bin.from)} – ${percent(bin.to)}`,
          percent(bin.forecast),
          percent(bin.observed),
          number(bin.cases),
        ]),
      }}
    >
      <Axes
        plot={PLOT}
        x={{
          title: t('chartForecastShare'),
          ticks: ticks.map((at) => ({ at: x(at), words: percent(at) })),
        }}
        y={{
          title: t('chartObservedShare'),
          ticks: ticks.map((at) => ({ at: y(at), words: percent(at) })),
        }}
      />
      <path class="ideal" d={`M${x(0)} ${y(0)}L${x(end)} ${y(end)}`} />
      <text class="ideal-words" x={x(end)} y={y(end) - 6} text-anchor="end">
        {t('chartIdeal')}
      </text>
      <path class="line-mark thin" d={path ?? ''} />
      {bins.map((bin) => (
        <circle
          key={bin.from}
          class="dot-mark"
          cx={x(bin.forecast)}
          cy={y(bin.observed)}
          r={radius(bin.cases)}
        >
          <title>
            {plural('chartReliabilityOf', bin.cases, percent(bin.forecast), percent(bin.observed))}
          </title>
        </circle>
      ))}
    </Figure>
  );
}

/** A mark on an axis: where it stands in the drawing, and what stands beside it. */
type Tick = { readonly at: number; readonly words: string };

/** The inner part of a drawing, in its units. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type AxesProps = {
  readonly plot: Plot;
  readonly x: { readonly title: string; readonly ticks: readonly Tick[] };
  readonly y: { readonly title: string; readonly ticks: readonly Tick[] };
};

/** Both axes with their units; titles lie flat, so that nobody has to turn the head. */
export const Axes = ({ plot: { left, right, top, bottom }, x, y }: AxesProps) => (
  <g class="axes">
    {y.ticks.map(({ at, words }) => (
      <g key={at}>
        <path class="grid-line" d={`M${left} ${at}H${right}`} />
        <text x={left - 6} y={at + 4} text-anchor="end">
          {words}
        </text>
      </g>
    ))}
    <path class="base-line" d={`M${left} ${bottom}H${right}`} />
    {x.ticks.map(({ at, words }) => (
      <text key={at} x={at} y={bottom + 16} text-anchor="middle">
        {words}
      </text>
    ))}
    <text class="axis-title" x={0} y={top - 12}>
      {y.title}
    </text>
    <text class="axis-title" x={right} y={bottom + 34} text-anchor="end">
      {x.title}
    </text>
  </g>
);

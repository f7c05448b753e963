type MeterProps = { readonly points: number; readonly low?: number; readonly high?: number };

/** A value on a line from 0 to 100, with the interval it likely lies in. The number stands beside. */
export const Meter = ({ points, low, high }: MeterProps) => (
  <span class="meter" aria-hidden="true">
    <i style={{ width: `${points}%` }} />
    {low !== undefined && high !== undefined && (
      <u style={{ insetInlineStart: `${low}%`, width: `${Math.max(0, high - low)}%` }} />
    )}
  </span>
);

import { useFormat } from '../state/format-context';

export type ContributionRow = {
  readonly id: string;
  readonly label: string;
  readonly evidence: string;
  /** Names of the reasons that share its effect; empty where none does. */
  readonly shared: string;
  /** Whole points: what is shown adds up to the score. */
  readonly points: number;
};

type ContributionBarsProps = {
  readonly rows: readonly ContributionRow[];
  /** The effect that fills half the width; the same for all lists of one score. */
  readonly scale: number;
};

/** Reasons with a bar to the right for what raises the score and to the left for what lowers it. */
export function ContributionBars({ rows, scale }: ContributionBarsProps) {
  const { t, signed } = useFormat();
  return (
    <ul class="why">
      {rows.map(({ id, label, evidence, shared, points }) => (
        <li key={id}>
          <span>
            {label}
            {evidence && <span class="ev">{evidence}</span>}
            {shared && <span class="ev">{t('panelSharedWith', shared)}</span>}
          </span>
          <span class="bar" aria-hidden="true">
            <i
              class={points < 0 ? 'down' : 'up'}
              style={{ width: `${Math.min(50, (Math.abs(points) / scale) * 50)}%` }}
            />
          </span>
          <span class="v num">{signed(points)}</span>
        </li>
      ))}
    </ul>
  );
}

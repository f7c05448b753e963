type ProgressProps = {
  /** Between 0 and 1; null while nobody knows how much there is. */
  readonly share: number | null;
  readonly label: string;
};

export const Progress = ({ share, label }: ProgressProps) => (
  <div
    class={share === null ? 'progress unknown' : 'progress'}
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={share === null ? undefined : Math.round(share * 100)}
  >
    <i style={share === null ? undefined : { width: `${share * 100}%` }} />
  </div>
);

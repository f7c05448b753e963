import { useFormat } from '../state/format-context';
import type { Tone } from './Tag';

const RADIUS = 42;
const ROUND = 2 * Math.PI * RADIUS;

type RingProps = {
  readonly points: number;
  readonly unit: string;
  readonly tone: Tone;
  /** A rule of thumb is drawn without an arc: there is no measured value to draw. */
  readonly measured: boolean;
};

/** The score in the middle of a ring that is filled as far as the score goes. */
export function Ring({ points, unit, tone, measured }: RingProps) {
  const { number } = useFormat();
  return (
    <div class="ring">
      <svg viewBox="0 0 96 96" aria-hidden="true">
        <circle class={measured ? 'ring-track' : 'ring-track dashed'} cx="48" cy="48" r={RADIUS} />
        {measured && (
          <circle
            class={`ring-arc ${tone}`}
            cx="48"
            cy="48"
            r={RADIUS}
            stroke-dasharray={`${(ROUND * points) / 100} ${ROUND}`}
          />
        )}
      </svg>
      <b class="num">
        {number(points)}
        <small>{unit}</small>
      </b>
    </div>
  );
}

import type { Random } from './random';
import { OPEN_STAGES, type OpenStage } from './win-truth';

/** How a deal went through time, known up to today; independent of how it ended. */
export type DealLife = {
  readonly open: boolean;
  readonly closedDay: number | null;
  readonly stages: readonly { readonly stage: OpenStage; readonly day: number }[];
  readonly moveDays: readonly number[];
  readonly expectedCloseDay: number;
  readonly lastActivityDay: number;
  /** From the last activity to the close, or to today. */
  readonly idleDays: number;
};

/** Parts of a deal's life between which each stage begins. */
const STAGE_BEGINS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.12, 0.3],
  [0.35, 0.55],
  [0.6, 0.8],
];

/** How many stages a deal gets to before it is decided. */
const DEPTHS: readonly (readonly [number, number])[] = [
  [1, 8],
  [2, 17],
  [3, 30],
  [4, 45],
];

export function drawLife(random: Random, createdDay: number): DealLife {
  const length = Math.max(6, random.logNormal(64, 0.55));
  const endDay = createdDay + length;
  const open = endDay >= -0.5;
  const knownUntil = open ? -0.2 : endDay;
  const depth = random.weighted(DEPTHS);
  const stages = OPEN_STAGES.slice(0, depth)
    .map((stage, index) => {
      const [from, to] = STAGE_BEGINS[index] ?? [0, 0];
      return { stage, day: createdDay + length * (from + random.unit() * (to - from)) };
    })
    .filter(({ day }) => day < knownUntil);
  const moveDays = Array.from(
    { length: random.poisson(0.8) },
    () => createdDay + length * (0.2 + 0.75 * random.unit()),
  )
    .filter((day) => day < knownUntil)
    .sort((a, b) => a - b);
  const idleDays = Math.min(
    (knownUntil - createdDay) * 0.9,
    -Math.log(1 - random.unit()) * random.logNormal(13, 0.4),
  );
  const expected = Math.round(endDay + random.normal(4, 9));

  return {
    open,
    closedDay: open ? null : endDay,
    stages,
    moveDays,
    // Some open deals are overdue, as in every CRM.
    expectedCloseDay: open ? Math.max(expected, -14) : Math.max(expected, Math.ceil(createdDay)),
    lastActivityDay: knownUntil - idleDays,
    idleDays,
  };
}

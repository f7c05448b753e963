import { addBusinessDays } from './business-days';
import type { LadderStep } from './policy';
import { type At, DAY, HOUR } from './time';

/** A step with its end, and whether its time is over, has come, has run out unused or is to come. */
export type Rung = {
  readonly step: LadderStep;
  readonly until: At;
  readonly state: 'over' | 'now' | 'late' | 'next';
};

const endOf = ({ within, unit }: LadderStep, from: At): At =>
  unit === 'hours' ? from + within * HOUR : addBusinessDays(from, within);

/**
 * Where an open question stands: each step begins when the one before it ends. The last moment of
 * a step is outside it. Of those whose time has all run out, the last one is still to be asked.
 */
export function climb(steps: readonly LadderStep[], since: At, now: At): readonly Rung[] {
  let from = since;
  const ends = steps.map((step) => {
    from = endOf(step, from);
    return from;
  });
  const running = ends.findIndex((until) => until > now);
  const last = steps.length - 1;
  return steps.map((step, index) => {
    const until = ends[index] ?? since;
    if (running < 0) return { step, until, state: index === last ? 'late' : 'over' };
    if (index === running) return { step, until, state: 'now' };
    return { step, until, state: index < running ? 'over' : 'next' };
  });
}

/** With whom it is now, be it late. */
export const isAsked = ({ state }: Pick<Rung, 'state'>): boolean =>
  state === 'now' || state === 'late';

/** The day to be named for an end: one at midnight is outside, so the day before is the last. */
export const lastDay = (until: At): At => (until % DAY === 0 ? until - DAY : until);

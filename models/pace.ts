import type { Pace } from '@/lib/domain/pace';

/** What long work is given from outside, so that it never holds up the thread it runs on. */
export type PacePorts = {
  /** Lets others run; resolves when it is our turn again. */
  readonly yieldTo: () => Promise<void>;
  readonly signal?: AbortSignal;
};

/**
 * Multiply-adds between two pauses: 15 ms on the machine it was measured on (0.34 · 10⁹ a
 * second in the cpu backend), so that one ten times slower still stays under 200 ms.
 */
export const SLICE = 5e6;

/**
 * Slices long work by counting it, because the core has no clock.
 *
 * @throws the signal's reason, once it is aborted
 */
export function paceOf({ yieldTo, signal }: PacePorts): Pace {
  let done = 0;
  const pause = async (work: number): Promise<void> => {
    await yieldTo();
    signal?.throwIfAborted();
    done = work;
  };
  return (work) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (done > 0 && done + work > SLICE) return pause(work);
    done += work;
    return undefined;
  };
}

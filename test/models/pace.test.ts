import { expect, it } from 'vitest';
import { paceOf, SLICE } from '@/models/pace';

const counted = (signal?: AbortSignal) => {
  const seen = { pauses: 0 };
  const yieldTo = async () => {
    seen.pauses += 1;
  };
  return { seen, pace: paceOf({ yieldTo, ...(signal && { signal }) }) };
};

it('pauses when a slice of work is done, not before', async () => {
  const { seen, pace } = counted();
  await pace(SLICE / 2);
  await pace(SLICE / 2);
  expect(seen.pauses).toBe(0);
  await pace(1);
  expect(seen.pauses).toBe(1);
});

it('leaves nothing to wait for until a pause is due', async () => {
  const { pace } = counted();
  expect(pace(SLICE)).toBeUndefined();
  const pause = pace(1);
  expect(pause).toBeInstanceOf(Promise);
  await pause;
  expect(pace(SLICE - 1)).toBeUndefined();
  expect(pace(1)).toBeInstanceOf(Promise);
});

it('pauses before a large piece, and lets it through whole', async () => {
  const { seen, pace } = counted();
  await pace(1);
  await pace(3 * SLICE);
  await pace(3 * SLICE);
  expect(seen.pauses).toBe(2);
});

it('stops at the first step after an abort, also during a pause', async () => {
  const stop = new AbortController();
  const pace = paceOf({ yieldTo: async () => stop.abort(), signal: stop.signal });
  await pace(SLICE);
  await expect(pace(1)).rejects.toThrow();
  await expect(pace(0)).rejects.toThrow();
});

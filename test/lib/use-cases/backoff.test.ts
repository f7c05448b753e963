import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoff } from '@/lib/use-cases/backoff';

const MINUTE = 60_000;
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('waits between half of and all of 5 s, 10 s, 20 s … and never longer than 5 minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), chance, (failures, random) => {
      const wait = backoff(failures, { afterMs: null }, () => random);
      const most = Math.min(5_000 * 2 ** (failures - 1), 5 * MINUTE);
      expect(wait).toBeGreaterThanOrEqual(Math.floor(most / 2));
      expect(wait).toBeLessThanOrEqual(most);
    }),
  );
});

it('obeys the server, between a second and an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000, max: 1e12 }), fc.nat(50), (afterMs, failures) => {
      const wait = backoff(failures, { afterMs }, () => 0);
      expect(wait).toBe(Math.min(Math.max(afterMs, 1_000), 60 * MINUTE));
    }),
  );
});

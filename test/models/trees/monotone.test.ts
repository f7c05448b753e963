import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followDirections } from '@/models/trees/monotone';

it('whatever the leaves, none runs against a known direction afterwards', () => {
  const value = fc.double({ min: -3, max: 3, noNaN: true });
  const direction = fc.constantFrom('up' as const, 'down' as const, undefined);
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 16, maxLength: 16 }),
      fc.array(direction, { minLength: 4, maxLength: 4 }),
      (values, directions) => {
        const leaves = Float64Array.from(values);
        followDirections(leaves, new Float64Array(16).fill(1), directions);
        directions.forEach((known, level) => {
          const bit = 1 << (3 - level);
          leaves.forEach((no, leaf) => {
            if (leaf & bit || !known) return;
            const rise = (leaves[leaf | bit] ?? 0) - no;
            expect(known === 'up' ? rise : -rise).toBeGreaterThanOrEqual(-1e-12);
          });
        });
      },
    ),
  );
});

it('leaves values alone that follow the direction, or have none', () => {
  const rising = Float64Array.from([0, 1, 2, 3]);
  followDirections(rising, new Float64Array(4).fill(1), ['up', 'up']);
  expect([...rising]).toEqual([0, 1, 2, 3]);
  const free = Float64Array.from([3, 1]);
  followDirections(free, new Float64Array(2).fill(1), [undefined]);
  expect([...free]).toEqual([3, 1]);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRand } from '@/models/stats/adjusted-rand';

describe('adjustedRand', () => {
  it('matches worked examples', () => {
    // Scikit-learn, adjusted_rand_score.
    expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714, 4);
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 4);
  });

  it('is 1 for the same groups under other names, and for no rows at all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 40 }), (labels) => {
        expect(
          adjustedRand(
            labels,
            labels.map((label) => `group ${9 - label}`),
          ),
        ).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is the same whichever comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 40 }), (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        expect(adjustedRand(a, b)).toBeCloseTo(adjustedRand(b, a), 12);
      }),
    );
  });
});

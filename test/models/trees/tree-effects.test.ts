import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tree } from '@/models/trees/tree';
import { treeEffects } from '@/models/trees/tree-effects';

const LEVELS = 3;
const encodings = [
  { groups: [], missing: true },
  { groups: [['a'], ['b', 'c']], missing: false },
  { groups: [], missing: true },
];
const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const tree = fc
  .record({
    shares: fc.array(share, { minLength: LEVELS, maxLength: LEVELS }),
    values: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
      minLength: 1 << LEVELS,
      maxLength: 1 << LEVELS,
    }),
  })
  .map(
    ({ shares, values }): Tree => ({
      splits: [
        { feature: 0, share: shares[0] ?? 0, from: 1.5 },
        { feature: 1, share: shares[1] ?? 0, bins: [2] },
        { feature: 2, share: shares[2] ?? 0, from: -4 },
      ],
      values,
    }),
  );
const row = fc.tuple(
  fc.constantFrom(null, 0, 1.5, 9),
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom(null, -5, -4, 0),
);
const effectsOf = (trees: readonly Tree[], values: readonly (number | string | null)[]) => {
  const { mean, addTo } = treeEffects(trees, encodings);
  const effects = new Float64Array(LEVELS);
  addTo(effects, values);
  return { mean, effects: [...effects] };
};
const leafOf = ([a, b, c]: readonly (number | string | null)[]) =>
  (a !== null && Number(a) >= 1.5 ? 4 : 0) +
  (b === 'a' ? 0 : 2) +
  (c !== null && Number(c) >= -4 ? 1 : 0);

describe('the effects of trees', () => {
  it('and their mean are exactly the values of the leaves', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), row, (trees, values) => {
        const { mean, effects } = effectsOf(trees, values);
        const leaves = trees.reduce((sum, { values: own }) => sum + (own[leafOf(values)] ?? 0), 0);
        expect(effects.reduce((sum, x) => sum + x, mean)).toBeCloseTo(leaves, 9);
      }),
    );
  });

  it('a value without an answer adds nothing, and the others what they do on average', () => {
    fc.assert(
      fc.property(tree, row, (one, [a, , c]) => {
        const { effects } = effectsOf([one], [a, 'never seen', c]);
        const weight = one.splits[1]?.share ?? 0;
        const no = effectsOf([one], [a, 'a', c]).effects;
        const yes = effectsOf([one], [a, 'b', c]).effects;
        expect(effects[1]).toBe(0);
        for (const i of [0, 2]) {
          const mean = (1 - weight) * (no[i] ?? 0) + weight * (yes[i] ?? 0);
          expect(effects[i]).toBeCloseTo(mean, 9);
        }
      }),
    );
  });

  it('what two features only do together is split evenly between them', () => {
    const both: Tree = {
      splits: [
        { feature: 0, share: 0.5, from: 1 },
        { feature: 2, share: 0.5, from: 1 },
      ],
      values: [1, -1, -1, 1],
    };
    expect(effectsOf([both], [5, 'a', 5]).effects).toEqual([0.5, 0, 0.5]);
  });

  it('none without trees', () => {
    expect(effectsOf([], [1, 'a', 1])).toEqual({ mean: 0, effects: [0, 0, 0] });
  });
});

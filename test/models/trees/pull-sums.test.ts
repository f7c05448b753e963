import fc from 'fast-check';
import { expect, it } from 'vitest';
import { halvedSums, inSteps, type Pulls, pullSums, smallerHalves } from '@/models/trees/pull-sums';

const WIDTH = 5;
const LEAVES = 4;

const someCase = fc.record({
  leaf: fc.nat(LEAVES - 1),
  bin: fc.nat(WIDTH - 1),
  gradient: fc.double({ min: -1, max: 1, noNaN: true }).map(inSteps),
  curvature: fc.double({ min: 0, max: 0.25, noNaN: true }).map(inSteps),
});

const pullsOf = (cases: readonly { gradient: number; curvature: number }[]): Pulls => ({
  gradients: Float64Array.from(cases, ({ gradient }) => gradient),
  curvatures: Float64Array.from(cases, ({ curvature }) => curvature),
});

it('half by half the same as case by case, to the last digit', () => {
  fc.assert(
    fc.property(fc.array(someCase, { maxLength: 300 }), (cases) => {
      const bins = Uint8Array.from(cases, ({ bin }) => bin);
      const inLeaf = (leaf: number, level: number) => {
        const own = cases.filter((each) => each.leaf >> level === leaf);
        return [
          ...pullSums(
            Uint8Array.from(own, ({ bin }) => bin),
            WIDTH,
            pullsOf(own),
          ),
        ];
      };
      let sums = pullSums(bins, WIDTH, pullsOf(cases));
      for (const level of [1, 0]) {
        const leafOf = Uint8Array.from(cases, ({ leaf }) => leaf >> level);
        const leaves = LEAVES >> level;
        sums = halvedSums(sums, bins, WIDTH, smallerHalves(leafOf, leaves, pullsOf(cases)));
        const expected = Array.from({ length: leaves }, (_, leaf) => inLeaf(leaf, level)).flat();
        expect([...sums].map((x) => x + 0)).toEqual(expected.map((x) => x + 0));
      }
    }),
  );
});

it('looks at no more than half of the cases', () => {
  const leafOf = Uint8Array.from(
    { length: 101 },
    (_, k) => (k % 3 === 0 ? 0 : 1) + (k > 50 ? 2 : 0),
  );
  const pulls = { gradients: new Float64Array(101), curvatures: new Float64Array(101) };
  const { cases, isSmaller } = smallerHalves(leafOf, 4, pulls);
  expect([...isSmaller]).toEqual([1, 0, 1, 0]);
  expect([...cases]).toEqual(Array.from({ length: 34 }, (_, i) => 3 * i));
});

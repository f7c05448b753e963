import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auc } from '@/models/stats/auc';
import { FORECASTS, LABELS } from './forecasts';

it('counts pairs in the right order, ties one half', () => {
  expect(auc(LABELS, FORECASTS)).toBeCloseTo(0.71875, 15);
});

it('is one half where there is nothing to put in order', () => {
  expect(auc([true, true], [0.1, 0.9])).toBe(0.5);
  expect(auc([], [])).toBe(0.5);
  expect(auc([true, false, true], [0.4, 0.4, 0.4])).toBe(0.5);
});

it('equals the count over all pairs', () => {
  const cases = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 9 })), { minLength: 2 });
  fc.assert(
    fc.property(cases, (list) => {
      const labels = list.map(([label]) => label);
      const scores = list.map(([, score]) => score);
      const pairs = list
        .filter(([label]) => label)
        .flatMap(([, high]) =>
          list
            .filter(([label]) => !label)
            .map(([, low]) => (high > low ? 1 : high === low ? 0.5 : 0)),
        );
      const expected =
        pairs.length === 0 ? 0.5 : pairs.reduce<number>((a, b) => a + b, 0) / pairs.length;
      expect(auc(labels, scores)).toBeCloseTo(expected, 12);
    }),
  );
});

it('refuses lists of different lengths', () => {
  expect(() => auc([true], [])).toThrow(RangeError);
});

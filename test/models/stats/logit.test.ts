import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logistic } from '@/models/stats/logistic';
import { logit } from '@/models/stats/logit';

it('agrees with R: qlogis(0.2), qlogis(0.5), qlogis(1e-9)', () => {
  expect(logit(0.2)).toBeCloseTo(-1.3862943611198906, 14);
  expect(logit(0.5)).toBeCloseTo(0, 15);
  expect(logit(1e-9)).toBeCloseTo(-20.723265835946414, 12);
});

it('is undone by the logistic function', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      expect(logistic(logit(p))).toBeCloseTo(p, 12);
    }),
  );
});

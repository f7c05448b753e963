import { expect, it } from 'vitest';
import { platt } from '@/models/train/platt';

const repeated = <T>(values: readonly T[], times: number): T[] =>
  Array.from({ length: times }, () => values).flat();
const LOGITS = [-3, -2, -1.5, -1, -0.5, 0, 0.2, 0.8, 1, 1.7, 2.5, 3.2];
const LABELS = [0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1].map(Boolean);

it('agrees with Newton’s method in NumPy on the same penalised likelihood', () => {
  const { slope, offset } = platt(repeated(LOGITS, 10), repeated(LABELS, 10));
  expect(slope).toBeCloseTo(0.9157480504084528, 9);
  expect(offset).toBeCloseTo(-0.01603938247242315, 9);
});

it('corrects nothing without cases', () => {
  expect(platt([], [])).toEqual({ slope: 1, offset: 0 });
});

it('flattens what was too sure, and never turns the order over', () => {
  const loud = repeated(LOGITS, 40).map((x) => 3 * x);
  expect(platt(loud, repeated(LABELS, 40)).slope).toBeLessThan(0.5);
  const wrong = repeated(LABELS, 40).map((label) => !label);
  expect(platt(loud, wrong).slope).toBeGreaterThan(0);
});

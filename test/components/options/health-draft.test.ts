import { describe, expect, it } from 'vitest';
import { parseWeight, sumOf, weightsDraftOf, weightsOf } from '@/components/options/health-draft';
import { DEFAULT_HEALTH_WEIGHTS } from '@/lib/domain/health';

describe('weights as they are typed', () => {
  it.each([
    ['0', 0],
    [' 15 ', 15],
    ['100', 100],
    ['101', null],
    ['-5', null],
    ['1.5', null],
    ['', null],
    ['much', null],
  ])('“%s” is %s', (words, weight) => {
    expect(parseWeight(words)).toBe(weight);
  });

  it('come back as they were, and are none while one of them is no number', () => {
    const draft = weightsDraftOf(DEFAULT_HEALTH_WEIGHTS);
    expect(weightsOf(draft)).toEqual(DEFAULT_HEALTH_WEIGHTS);
    expect(sumOf(draft)).toBe(100);
    const torn = { ...draft, training: '' };
    expect(weightsOf(torn)).toBeNull();
    expect(sumOf(torn)).toBe(100 - DEFAULT_HEALTH_WEIGHTS.training);
  });
});

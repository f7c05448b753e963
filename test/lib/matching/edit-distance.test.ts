import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/lib/matching/edit-distance';

const ANY = 100;
const text = fc.string({ maxLength: 12 });

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['contoso', '', 7],
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['microsoft', 'microsfot', 1],
    ['ca', 'abc', 3],
  ])('%s to %s takes %i', (first, second, distance) => {
    expect(editDistance(first, second, ANY)).toBe(distance);
  });

  it('is the same both ways, zero only for equal texts, and at most the longer length', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const distance = editDistance(first, second, ANY);
        expect(editDistance(second, first, ANY)).toBe(distance);
        expect(distance === 0).toBe(first === second);
        expect(distance).toBeLessThanOrEqual(Math.max(first.length, second.length));
      }),
    );
  });

  it('counts no further than its limit', () => {
    fc.assert(
      fc.property(text, text, fc.nat(4), (first, second, limit) => {
        const exact = editDistance(first, second, ANY);
        expect(editDistance(first, second, limit)).toBe(Math.min(exact, limit + 1));
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSubset, drawsOf, shuffle } from '@/models/stats/draws';

describe('drawsOf', () => {
  it('draws the same for the same seed, evenly between 0 and 1', () => {
    const [a, b] = [drawsOf(5), drawsOf(5)];
    const drawn = Array.from({ length: 10_000 }, a);
    expect(drawn.slice(0, 50)).toEqual(Array.from({ length: 50 }, b));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, each) => sum + each, 0) / drawn.length).toBeCloseTo(0.5, 1);
    expect(drawsOf(6)()).not.toBe(drawsOf(5)());
  });
});

describe('drawSubset', () => {
  it('has as many numbers as asked for, in order, each once', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(80), fc.integer(), (from, count, seed) => {
        const chosen = [...drawSubset(from, count, drawsOf(seed))];
        expect(chosen).toHaveLength(Math.min(from, count));
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        expect(chosen.every((each) => each >= 0 && each < from)).toBe(true);
      }),
    );
  });
});

describe('shuffle', () => {
  it('keeps what there is, and puts each anywhere', () => {
    const firsts = new Set<number>();
    const draw = drawsOf(1);
    for (let i = 0; i < 60; i++) {
      const items = Int32Array.from([1, 2, 3, 4]);
      shuffle(items, draw);
      firsts.add(items[0] ?? 0);
      expect([...items].sort()).toEqual([1, 2, 3, 4]);
    }
    expect(firsts.size).toBe(4);
  });
});

import { describe, expect, it } from 'vitest';
import { hashShare as drawn } from '@/models/stats/hash-share';
import { type Duel, verdictOf } from '@/models/train/beside-serving';

/** Cases with ends as likely as `truth` says, foretold by both models as given. */
const duels = (count: number, fresh: (p: number) => number, serving: (p: number) => number) =>
  Array.from({ length: count }, (_, i): Duel => {
    const p = 0.1 + 0.8 * drawn(`duel ${i}`);
    return { label: drawn(`end ${i}`) < p, fresh: fresh(p), serving: serving(p) };
  });

const truth = (p: number) => p;
const coin = () => 0.5;
const upsideDown = (p: number) => 1 - p;

describe('verdictOf', () => {
  it('refuses a model that foretells the newest cases worse', () => {
    expect(verdictOf(duels(200, upsideDown, truth), false)).toBe('modelWorseThanServing');
    expect(verdictOf(duels(200, coin, truth), false)).toBe('modelWorseThanServing');
  });

  it('lets a better one and an equal one serve', () => {
    expect(verdictOf(duels(200, truth, coin), false)).toBe('modelServes');
    expect(verdictOf(duels(200, truth, truth), false)).toBe('modelServes');
  });

  it('cannot tell them apart by a handful of cases', () => {
    expect(verdictOf(duels(19, upsideDown, truth), false)).toBe('modelServes');
    expect(verdictOf([], false)).toBe('modelServes');
  });

  it('keeps what a person brought back until a new one has proved to be better', () => {
    expect(verdictOf([], true)).toBe('modelNotBetterThanRestored');
    expect(verdictOf(duels(19, truth, upsideDown), true)).toBe('modelNotBetterThanRestored');
    expect(verdictOf(duels(200, truth, truth), true)).toBe('modelNotBetterThanRestored');
    expect(verdictOf(duels(200, coin, truth), true)).toBe('modelNotBetterThanRestored');
    expect(verdictOf(duels(200, truth, coin), true)).toBe('modelServes');
  });
});

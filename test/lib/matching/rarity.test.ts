import { describe, expect, it } from 'vitest';
import { carriersOf, NO_FREQUENCIES } from '@/lib/matching/frequencies';
import { recordsInAll } from '@/lib/matching/index/posting-block';
import { nameOf } from '@/lib/matching/name';
import { rarityOf } from '@/lib/matching/rarity';

const { tokens } = nameOf('Alpha Zaltrixo');
const carried = (records: number, each: number, both: number) => ({
  records,
  of: () => each,
  together: () => both,
});

describe('how rare it is to share words', () => {
  it('goes by the records that carry all of them, not by each word', () => {
    const branches = rarityOf(tokens, carried(3_000, 60, 60));
    const oneSite = rarityOf(tokens, carried(3_000, 60, 3));
    expect(branches).toBeLessThan(0);
    expect(oneSite).toBeGreaterThan(0);
  });

  it('is bounded, and nothing where nothing is counted or shared', () => {
    expect(rarityOf(tokens, carried(1_000_000, 500_000, 500_000))).toBe(-2);
    expect(rarityOf(tokens, carried(1_000_000, 1, 0))).toBeLessThanOrEqual(2);
    expect(rarityOf(tokens, NO_FREQUENCIES)).toBe(0);
    expect(rarityOf([], carried(3_000, 60, 60))).toBe(0);
  });

  it('takes no word for common in a short list', () => {
    expect(rarityOf(tokens, carried(20, 20, 20))).toBe(0);
  });

  it('goes by the rarest word where they cannot be counted together', () => {
    const of = (key: string) => (key === 't:alpha' ? 50 : 2);
    expect(carriersOf(['t:alpha', 't:zaltrixo'], { records: 300, of })).toBe(2);
  });
});

describe('records in all of some lists', () => {
  const every = (step: number, most: number) =>
    Uint32Array.from({ length: Math.floor(most / step) }, (_, at) => at * step);

  it('are those that each list has', () => {
    expect(recordsInAll([every(2, 30), every(3, 30)])).toBe(5);
    expect(recordsInAll([every(2, 30)])).toBe(15);
    expect(recordsInAll([every(2, 30), new Uint32Array(0)])).toBe(0);
    expect(recordsInAll([])).toBe(0);
  });

  it('are reckoned from a part of long lists', () => {
    const reckoned = recordsInAll([every(2, 60_000), every(3, 60_000)]);
    expect(Math.abs(reckoned - 10_000)).toBeLessThan(200);
  });
});

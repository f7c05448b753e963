import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Company } from '@/lib/matching/company';
import { likenessOf, sketchOf } from '@/lib/matching/sketch';
import { company } from './company';

const noPause = async (): Promise<void> => undefined;
const sketch = (companies: readonly Company[]) => sketchOf(companies, noPause);
const named = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => company(`Company ${from + at}`));

describe('a sketch of companies', () => {
  it('is small, and the same in any order, however often each is said', async () => {
    const list = named(0, 5_000);
    const one = await sketch(list);
    expect(one.length).toBe(400);
    expect(await sketch([...list.toReversed(), ...list])).toEqual(one);
  });

  it('sees every field that is compared', async () => {
    const plain = company('Contoso');
    for (const field of ['phone', 'address', 'postcode', 'city', 'country'] as const) {
      const other = await sketch([{ ...plain, [field]: 'changed' }]);
      expect(likenessOf(await sketch([plain]), other), field).toBe(0);
    }
  });

  it('tells the likeness of long lists to within a few points', async () => {
    const list = await sketch(named(0, 20_000));
    for (const gone of [500, 1_000, 4_000, 15_000]) {
      const other = await sketch(named(gone, 20_000));
      expect(Math.abs(likenessOf(list, other) - (20_000 - gone) / 20_000)).toBeLessThan(0.06);
    }
  });

  it('law: exact for short lists, symmetric, 1 for equal ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(120), fc.nat(60), fc.nat(120), async (ours, both, theirs) => {
        const [one, other] = [
          await sketch(named(0, ours + both)),
          await sketch(named(ours, ours + both + theirs)),
        ];
        const all = ours + both + theirs;
        const exact = all === 0 ? 1 : both / all;
        expect(likenessOf(one, other)).toBeCloseTo(exact, 12);
        expect(likenessOf(other, one)).toBe(likenessOf(one, other));
        expect(likenessOf(one, one)).toBe(1);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { align } from '@/lib/matching/align';
import { nameOf } from '@/lib/matching/name';

const shared = (first: string, second: string): number[] =>
  align(nameOf(first).tokens, nameOf(second).tokens).shared.map(({ quality }) => quality);

describe('words side by side', () => {
  it.each([
    ['Contoso', 'Contoso'],
    ['Data Dog', 'Datadog'],
  ])('takes %s and %s for the same', (first, second) => {
    expect(shared(first, second)).toEqual([1]);
  });

  it.each([
    ['Zal', 'Zaltrixo'],
    ['Zaltrix', 'Zaltrixonia'],
    ['Strategy', 'Microstrategy'],
  ])('takes %s for a part of %s', (first, second) => {
    const [quality = 0] = shared(first, second);
    expect(quality).toBeGreaterThan(0.3);
    expect(quality).toBeLessThan(0.9);
    expect(shared(second, first)).toEqual([quality]);
  });

  it('takes a word the more for another, the more of it is there', () => {
    const [short = 0] = shared('Zaltri', 'Zaltrixonia');
    const [long = 0] = shared('Zaltrixon', 'Zaltrixonia');
    expect(long).toBeGreaterThan(short);
  });

  it.each([
    ['three letters of a word that is no longer than five', 'Alp', 'Alpha'],
    ['four letters at the end', 'Nexa', 'Ernexa'],
    ['letters in the middle', 'Trix', 'Zaltrixo'],
    ['two letters', 'Za', 'Zaltrixo'],
  ])('does not take %s for a part', (_, first, second) => {
    expect(shared(first, second)).toEqual([]);
    expect(shared(second, first)).toEqual([]);
  });
});

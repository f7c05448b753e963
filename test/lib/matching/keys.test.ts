import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchKeys } from '@/lib/matching/keys';

const keys = (name: string, ...domains: string[]) => matchKeys({ name, domains });
const meet = (first: readonly string[], second: readonly string[]) =>
  first.some((key) => second.includes(key));

describe('matchKeys', () => {
  it('names the domain and the words that point at the company', () => {
    expect(keys('The Contoso Logistics Group GmbH', 'https://www.contoso.com')).toEqual([
      'd:contoso.com',
      't:contoso',
      's:cnts',
      'e:cono',
    ]);
  });

  it('takes three words at most, the longest', () => {
    const words = keys('Abel Bertram Constantin Fitzgerald').filter((key) => key.startsWith('t:'));
    expect(words).toEqual(['t:constantin', 't:fitzgerald', 't:bertram']);
  });

  it('gives no key for free mail, a legal form or a lone generic word', () => {
    expect(keys('Services GmbH', 'ann@gmail.com')).toEqual([]);
    expect(keys('')).toEqual([]);
  });

  it.each([
    ['Fennhollow', 'Fennhllow'],
    ['Orrinfield', 'Orrinfielde'],
    ['Yarrowotto', 'Yarrowwotto'],
    ['Müller Bau', 'Mueller Bau'],
    ['Microsoft', 'Microsfot'],
    ['Contoso Ltd', 'CONTOSO'],
  ])('lets %s meet %s', (first, second) => {
    expect(meet(keys(first), keys(second))).toBe(true);
  });

  it('survives any slip in the middle of a long word', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{3}[a-z]{3,8}[a-z]{2}$/);
    fc.assert(
      fc.property(word, fc.nat(), (name, place) => {
        const at = 3 + (place % (name.length - 4));
        const slipped = name.slice(0, at) + name.slice(at + 1);
        fc.pre(slipped.length >= 6);
        expect(meet(keys(name), keys(slipped))).toBe(true);
      }),
    );
  });
});

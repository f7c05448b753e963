import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '@/lib/domain/hash';
import { profileOf } from '@/lib/matching/company';
import { candidatesFrom } from '@/lib/matching/index/candidates';
import { findCandidates, indexOf, largeIndexOf } from '@/lib/matching/index/company-index';
import { companyKeys } from '@/lib/matching/index/company-keys';
import {
  blockOf,
  eachPosting,
  MOST_RECORDS,
  postingOf,
  recordsOf,
} from '@/lib/matching/index/posting-block';
import { company } from './company';

const profile = (name: string, over = {}) => profileOf(company(name, over));

describe('an index of companies', () => {
  const index = indexOf(
    ['Contoso Retail', 'Fabrikam', 'Fennhollow Concrete', 'International Business Machines'].map(
      (name) => profile(name),
    ),
  );

  it.each([
    ['Contoso', 0],
    ['Fabrikan Ltd', 1],
    ['Fenn Hollow', 2],
    ['IBM', 3],
  ])('finds %s first', (name, at) => {
    expect(findCandidates(index, profile(name))[0]).toBe(at);
  });

  it('finds by domain, phone and place under another name', () => {
    const known = { domains: ['contoso.com'], phone: '0221 5550123', address: '5 Mill Road' };
    const one = indexOf([profile('Zaltrixo', known)]);
    for (const [field, value] of Object.entries(known)) {
      expect(findCandidates(one, profile('Fabrikam', { [field]: value }))).toEqual([0]);
    }
  });

  it.each([
    ['Orrinfield', 'Orrinfielde'],
    ['Yarrowotto', 'Yarrowwotto'],
    ['Müller Bau', 'Mueller Bau'],
    ['Microsoft', 'Microsfot'],
    ['Contoso Ltd', 'CONTOSO'],
  ])('lets %s meet %s', (one, other) => {
    expect(findCandidates(indexOf([profile(one)]), profile(other))).toEqual([0]);
  });

  it('finds a long word through any slip in its middle', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{3}[a-z]{3,8}[a-z]{2}$/);
    fc.assert(
      fc.property(word, fc.nat(), (name, place) => {
        const at = 3 + (place % (name.length - 4));
        const slipped = name.slice(0, at) + name.slice(at + 1);
        const met = findCandidates(indexOf([profile(name)]), profile(slipped));
        expect(met).toEqual([0]);
      }),
    );
  });

  it('has no key for free mail', () => {
    expect(companyKeys({ name: 'Services GmbH', domains: ['ann@gmail.com'] }).join()).not.toMatch(
      /d:/,
    );
  });

  it('is the same made in slices', async () => {
    const profiles = ['Contoso', 'Contoso Foods', 'Fennhollow Concrete', 'GmbH'].map((name) =>
      profile(name),
    );
    let work = 0;
    const pace = async (done: number) => {
      work += done;
    };
    expect((await largeIndexOf(profiles, pace)).block).toEqual(indexOf(profiles).block);
    expect(work).toBeGreaterThan(0);
    expect((await largeIndexOf([], pace)).block).toEqual(indexOf([]).block);
  });

  it('counts the records of a key', () => {
    const { frequencies } = indexOf([profile('Contoso'), profile('Contoso Foods')]);
    expect(frequencies.records).toBe(2);
    expect(['t:contoso', 't:food', 't:steel'].map(frequencies.of)).toEqual([2, 1, 0]);
  });

  it('has no candidate for a name without words', () => {
    expect(findCandidates(index, profile('GmbH'))).toEqual([]);
  });
});

describe('candidates', () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(50)), { maxLength: 6 });

  it('are at most as many as asked for, each once, the best first', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 10 }), (postings, most) => {
        const found = postings.map((each, at) => ({
          key: `t:${at}`,
          postings: Uint32Array.from(each).sort(),
        }));
        const numbers = candidatesFrom(found, 51, { most, least: 0, postings: 1_000 });
        const scores = new Map<number, number>();
        for (const { postings: all } of found) {
          for (const each of all) {
            scores.set(each, (scores.get(each) ?? 0) + Math.log(52 / all.length) ** 2);
          }
        }
        const best = [...scores.values()].sort((a, b) => b - a).slice(0, most);
        expect(new Set(numbers).size).toBe(numbers.length);
        const reached = numbers.map((each) => scores.get(each) ?? 0);
        expect(reached.length).toBe(best.length);
        reached.forEach((score, at) => {
          expect(score).toBeCloseTo(best[at] ?? 0, 9);
        });
      }),
    );
  });

  it('leave out what shares little of what the best shares', () => {
    const found = [
      { key: 't:a', postings: Uint32Array.of(1) },
      { key: 't:b', postings: Uint32Array.of(1, 2) },
      { key: 'g:c', postings: Uint32Array.of(1, 2, 3, 4, 5) },
    ];
    const search = (least: number) => candidatesFrom(found, 9, { most: 9, least, postings: 100 });
    expect(search(0)).toEqual([1, 2, 3, 4, 5]);
    expect(search(0.1)).toEqual([1, 2]);
  });

  it('are those of every list read to its end, however early most are given up', () => {
    const length = fc.constantFrom(1, 3, 20, 250, 700, 1_500);
    const from = fc.nat(1_499);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(length, from, fc.constantFrom('t', 'g', 'd')), { maxLength: 9 }),
        (drawn) => {
          const found = drawn.map(([records, start, kind], at) => ({
            key: `${kind}:${at}`,
            postings: Uint32Array.from(
              { length: records },
              (_, step) => (start + 7 * step) % 1_500,
            ).sort(),
          }));
          const reach = { least: 0.2, postings: 20_000 };
          const every = candidatesFrom(found, 1_500, { ...reach, least: 0, most: 1_500 });
          const scores = new Map<number, number>();
          const rarest = found.toSorted((a, b) => a.postings.length - b.postings.length);
          for (const { key, postings } of rarest) {
            const share = { t: 1, g: 0.3, d: 9 }[key.slice(0, 1)] ?? 0;
            for (const record of postings) {
              const weight = Math.log(1_501 / postings.length) ** 2 * share;
              scores.set(record, (scores.get(record) ?? 0) + weight);
            }
          }
          const best = Math.max(0, ...scores.values());
          const near = every.filter((record) => (scores.get(record) ?? 0) >= 0.2 * best);
          expect(candidatesFrom(found, 1_500, { ...reach, most: 1_500 })).toEqual(near);
          expect(candidatesFrom(found, 1_500, { ...reach, most: 5 })).toEqual(near.slice(0, 5));
        },
      ),
    );
  });

  it('of one search say nothing in the next', () => {
    const found = [{ key: 't:a', postings: Uint32Array.of(1, 2, 3) }];
    const search = () => candidatesFrom(found, 10, { most: 2, least: 0, postings: 100 });
    expect([search(), search()]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('of a key that everybody has cost no more than they may', () => {
    const all = Uint32Array.from({ length: 100_000 }, (_, at) => at);
    const found = [
      { key: 't:rare', postings: Uint32Array.of(99_999) },
      { key: 't:common', postings: all },
    ];
    const numbers = candidatesFrom(found, 100_000, { most: 3, least: 0, postings: 1_000 });
    expect(numbers).toEqual([99_999, 0, 1]);
  });
});

describe('a block of postings', () => {
  const hash = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const number = fc.integer({ min: 0, max: MOST_RECORDS - 1 });

  it('holds each posting once, and finds it by its hash', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, number), { maxLength: 60 }), (pairs) => {
        const twice = [...pairs, ...pairs];
        const block = blockOf(Float64Array.from(twice, ([key, record]) => postingOf(key, record)));
        const seen: string[] = [];
        eachPosting(block, 0, 2 ** 32, (key, record) => seen.push(`${key} ${record}`));
        expect(new Set(seen)).toEqual(new Set(pairs.map((pair) => pair.join(' '))));
        expect(new Set(seen).size).toBe(seen.length);
        for (const [key, record] of pairs) expect(recordsOf(block, key)).toContain(record);
      }),
    );
  });

  it('gives the part of it that lies between two hashes', () => {
    const block = blockOf(Float64Array.from([1, 5, 9], (key) => postingOf(key, 7)));
    const seen: number[] = [];
    eachPosting(block, 5, 9, (key) => seen.push(key));
    expect(seen).toEqual([5]);
    expect([...recordsOf(block, 4)]).toEqual([]);
  });

  it('spreads keys that are much alike over all its parts', () => {
    const counts = new Uint32Array(64);
    for (let at = 0; at < 6_400; at++) counts[hashOf(`g:${at}`) >>> 26]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(150);
  });
});

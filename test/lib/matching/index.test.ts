import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf } from '@/lib/matching/company';
import { candidatesFrom } from '@/lib/matching/index/candidates';
import { findCandidates, frequenciesOf, indexOf } from '@/lib/matching/index/company-index';
import { addRecord, removeRecord } from '@/lib/matching/index/posting-lists';
import { recordKeys } from '@/lib/matching/index/record-keys';
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

  it('follows its changes', () => {
    const changing = indexOf([profile('Contoso'), profile('Contoso Foods')]);
    const added = addRecord(changing.postings, recordKeys(profile('Contoso Steel')));
    removeRecord(changing.postings, 1);
    expect(findCandidates(changing, profile('Contoso')).sort()).toEqual([0, added]);
    expect(frequenciesOf(changing.postings).records).toBe(2);
  });

  it('has no candidate for a name without words', () => {
    expect(findCandidates(index, profile('GmbH'))).toEqual([]);
  });
});

describe('candidates', () => {
  it('are at most as many as asked for, each once, and none that is gone', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(50)), { maxLength: 6 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 10 }), (postings, most) => {
        const found = postings.map((each, at) => ({ key: `t:${at}`, postings: each }));
        const numbers = candidatesFrom(found, 51, { most, postings: 40 }, (each) => each === 7);
        expect(numbers.length).toBeLessThanOrEqual(most);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers).not.toContain(7);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { account } from '../make';
import { find, page, policy, rivalClaim, says, summaryOf } from './make';

const rule = 'shared-by-law';
const french = policy({ sharedCountries: ['FR'] });
const at = (country: string | null) =>
  page({ account: account({ country }), registrations: [rivalClaim()] });

describe('shared-by-law', () => {
  it('is good to know in the place of a claim that would block elsewhere', () => {
    expect(summaryOf(at('France'), french)).toEqual([`${rule} info`]);
    const [conflict] = find(at('France'), french);
    expect(conflict).toMatchObject({ code: 'C33', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactSharedCountry', 'FR')).toBe(true);
  });

  it.each([
    ['another country', at('DE'), french],
    ['a country nobody knows', at(null), french],
    ['a policy without such countries', at('FR'), policy()],
  ])('leaves the claim as it is in %s', (_case, dossier, rules) => {
    expect(summaryOf(dossier, rules)).toEqual(['claimed-by-other block']);
  });
});

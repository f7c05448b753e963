import { describe, expect, it } from 'vitest';
import { account } from '../make';
import { find, pending, rivalClaim, says, summaryOf, youngPage } from './make';

const rule = 'other-site';
const sites = (own: string | undefined, theirs: string | undefined) =>
  youngPage({
    registrations: [
      pending(own === undefined ? {} : { site: own }),
      rivalClaim(theirs === undefined ? {} : { site: theirs }),
    ],
  });

describe('other-site', () => {
  it('is good to know where each claim names its own site', () => {
    const [conflict] = find(sites('Köln', 'Hamburg plant'));
    expect(conflict).toMatchObject({ rule, code: 'C15', severity: 'info' });
    expect(says(conflict, 'conflictOtherSiteTitle', 'Brightpath Systems', 'Hamburg plant')).toBe(
      true,
    );
    expect(says(conflict, 'conflictFactYourSite', 'Köln')).toBe(true);
    expect(find(sites('Köln', 'Hamburg plant'))).toHaveLength(1);
  });

  it.each([
    ['neither names one', undefined, undefined],
    ['both name the same', 'Hamburg', 'HAMBURG'],
    ['both name it in other words', 'Hamburg', 'Hamburg plant'],
    ['it is written with accents', 'Köln', 'koln'],
  ])('is a claim like any other where %s', (_case, own, theirs) => {
    expect(summaryOf(sites(own, theirs))).toEqual(['claimed-by-other block']);
  });

  it('only warns, with what is not said, where one of the two names a site', () => {
    expect(summaryOf(sites(undefined, 'Hamburg'))).toEqual(['claimed-by-other warn']);
    expect(says(find(sites(undefined, 'Hamburg'))[0], 'conflictFactSiteOfTheirs', 'Hamburg')).toBe(
      true,
    );
    expect(says(find(sites('Hamburg', undefined))[0], 'conflictFactSiteOfYours')).toBe(true);
  });

  describe('where neither names a site', () => {
    const countries = (own: string | null, theirs: string | null, home: string | null = null) =>
      youngPage({
        account: account({ country: home }),
        registrations: [
          pending({ customerCountry: own }),
          rivalClaim({ customerCountry: theirs, customerDomain: 'northwind.example' }),
        ],
      });

    it('asks whether claims for two countries are one purchase', () => {
      const [conflict] = find(countries('Germany', 'FR'));
      expect(conflict).toMatchObject({ rule, severity: 'warn' });
      expect(says(conflict, 'conflictOtherSiteTitle', 'Brightpath Systems', 'FR')).toBe(true);
      expect(says(conflict, 'conflictFactYourSite', 'Germany')).toBe(true);
      expect(summaryOf(countries(null, 'FR', 'DE'))).toEqual([`${rule} warn`]);
    });

    it.each([
      ['both name one country', 'Deutschland', 'DE', null],
      ['one names none', 'DE', null, null],
      ['neither does', null, null, 'DE'],
      ['one names a group of countries', 'DE', 'EU', null],
      ['one names no country', 'DE', 'XX', null],
      ['one says that it does not know', 'DE', 'NA', null],
      ['one is at home', null, 'DE', 'DE'],
    ])('is a claim like any other where %s', (_case, own, theirs, home) => {
      expect(summaryOf(countries(own, theirs, home))).toEqual(['claimed-by-other block']);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { account, deal, partnerPage, registration } from '../make';
import { findBy, page, pageOf, pending, policy, says } from './make';

const rule = 'outside-territory';
const where = (territories: string[], place: object, more = {}) =>
  findBy(rule, pageOf({ territories }, { account: account(place), ...more }));

describe('outside-territory', () => {
  it('warns of a customer outside all territories of the contract', () => {
    const [conflict] = where(['Austria', 'CH'], { country: 'Deutschland' });
    expect(conflict).toMatchObject({ code: 'C12', severity: 'warn', contact: 'Dana Ruiz' });
    expect(says(conflict, 'conflictFactTerritories', 'Contoso Resell', 'Austria, CH')).toBe(true);
    expect(says(conflict, 'conflictFactPlace', 'DE')).toBe(true);
  });

  it.each([
    [['DACH'], { country: 'FR' }],
    [['EU'], { country: 'GB' }],
    [['DE 80-86'], { country: 'DE', postcode: '20457' }],
    [['DE 8', 'AT'], { country: 'DE', postcode: '20457' }],
    [['DE 8*'], { country: 'AT', postcode: '8010' }],
    [['CA', 'MX'], { country: 'USA' }],
    [['CA'], { country: 'DE' }],
    [['Canada'], { country: 'US' }],
  ])('knows that %j does not cover %o', (territories, place) => {
    expect(where(territories, place)).toHaveLength(1);
  });

  it.each([
    [['Germany'], { country: 'DE' }],
    [['CA', 'TX'], { country: 'US', region: 'TX' }],
    [['dach'], { country: 'AT' }],
    [['Worldwide'], { country: 'NZ' }],
    [['FR', 'Bavaria'], { country: 'DE', region: 'bavaria' }],
    [['DE 80-86'], { country: 'DE', postcode: '86150' }],
    [['DE 8'], { country: 'DE', postcode: '80331' }],
  ])('knows that %j covers %o', (territories, place) => {
    expect(where(territories, place)).toEqual([]);
  });

  it.each([
    ['no territories', [], { country: 'DE' }],
    ['no country of the customer', ['AT'], {}],
    ['a group of countries for its country', ['AT'], { country: 'EU' }],
    ['letters for its country that no country has', ['AT'], { country: 'xq' }],
    ['a form’s n/a for its country', ['AT'], { country: 'NA' }],
    ['a region of its own', ['AT', 'South'], { country: 'DE' }],
    ['letters that mean two things', ['NA'], { country: 'DE' }],
    ['states of the USA that look like countries', ['CA', 'DE', 'IN'], { country: 'US' }],
    ['no such country', ['XQ'], { country: 'DE' }],
    ['postcodes, of a customer without one', ['DE 8'], { country: 'DE' }],
  ])('is not checked with %s', (_case, territories, place) => {
    expect(where(territories, place)).toEqual([]);
  });

  describe('with territories that the policy defines', () => {
    const defined = policy({
      territories: [
        { name: 'South', places: ['DE 80-89', 'AT'] },
        { name: 'EMEA', places: ['DACH', 'FR'] },
        { name: 'Benelux', places: ['NL'] },
      ],
    });
    const under = (territories: string[], place: object) =>
      findBy(rule, pageOf({ territories }, { account: account(place) }), defined);

    it('warns of a customer outside, and says what the policy means by the name', () => {
      const [conflict] = under(['south'], { country: 'DE', postcode: '20457' });
      expect(conflict).toMatchObject({ code: 'C12', policyVersion: defined.version });
      expect(says(conflict, 'conflictFactTerritoryMeans', 'south', 'DE 80-89, AT')).toBe(true);
      expect(under(['EMEA'], { country: 'ES' })).toHaveLength(1);
    });

    it('goes by the policy where it means less than the name usually does', () => {
      expect(under(['Benelux'], { country: 'BE' })).toHaveLength(1);
      expect(where(['Benelux'], { country: 'BE' })).toEqual([]);
    });

    it.each([
      [['South'], { country: 'AT' }],
      [['South'], { country: 'DE', postcode: '80331' }],
      [['South', 'North'], { country: 'ES' }],
      [['EMEA'], { country: 'CH' }],
    ])('says nothing of %j and %o', (territories, place) => {
      expect(under(territories, place)).toEqual([]);
    });
  });

  it('reads the country that was typed with the registration', () => {
    const registrations = [pending({ customerCountry: 'France' })];
    expect(where(['AT'], {}, { registrations })).toHaveLength(1);
  });

  it('is settled with the approval, and none of the direct team’s business', () => {
    const place = { country: 'DE' };
    expect(
      where(['AT'], place, { registrations: [registration({ dealId: 'sample:d1' })] }),
    ).toEqual([]);
    expect(where(['AT'], place, { deal: deal({ partners: [] }) })).toEqual([]);
    expect(findBy(rule, page({ account: account(place) }))).toEqual([]);
  });

  it('warns on the page of the partner, once however many claims it has', () => {
    const claims = [1, 2].map((id) =>
      pending({
        id: `sample:r${id}`,
        accountId: null,
        dealId: null,
        customerName: `Company ${id}`,
        customerCountry: 'DE',
      }),
    );
    const own = pageOf({ territories: ['AT'] }).partner;
    const dossier = partnerPage({ partner: own, registrations: claims });
    expect(findBy(rule, dossier)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { type Holdings, NEEDS } from '@/lib/domain/holdings';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { coverageOf } from '@/lib/insights/conflicts/coverage';
import { SETTINGS, type Way } from '@/lib/insights/conflicts/needs';
import { WORDS } from '@/test/helpers/english';
import { eur } from '../make';
import { policy } from './make';

const held = (isHeld: boolean, ...others: (keyof Holdings)[]): Holdings =>
  Object.fromEntries(
    NEEDS.map((need) => [need, others.includes(need) ? !isHeld : isHeld]),
  ) as Holdings;

const DECIDED = policy({
  minimumDeals: [eur(1)],
  minimumDealHours: 72,
  proofs: ['budget'],
  sharedCountries: ['FR'],
  secondPartnerBenefit: 0.5,
  tiers: ['Gold'],
  eligibleTiers: ['Gold'],
});

const lacks = (code: string, holdings: Holdings, rules = DECIDED) =>
  coverageOf(holdings, rules).find((each) => each.code === code)?.missing?.key;

describe('the coverage of the rules', () => {
  it('is complete where all is imported and decided', () => {
    const all = coverageOf(held(true), DECIDED);
    expect(all).toHaveLength(43);
    expect(all.filter(({ state, missing }) => state !== 'checked' || missing)).toEqual([]);
    expect(all.map(({ code }) => code)).toEqual(all.map(({ code }) => code).sort());
  });

  it('of an empty database counts what needs nothing more than records', () => {
    const bare = coverageOf(held(false), DECIDED);
    const checkedOf = (holdings: Holdings) =>
      coverageOf(holdings, DECIDED).flatMap(({ code, state }) => (state === 'checked' ? code : []));
    expect(checkedOf(held(false))).toEqual(['C08', 'C21', 'C34', 'C42', 'C43']);
    const claims = checkedOf(held(false, 'registrations'));
    expect(claims).toEqual(expect.arrayContaining(['C01', 'C02', 'C03', 'C05', 'C08', 'C26']));
    expect(claims).not.toContain('C12');
    expect(lacks('C01', held(false))).toBe('rulesMissing_registrations');
    expect(bare.every(({ state, missing }) => (state === 'checked') === (missing === null))).toBe(
      true,
    );
  });

  it('names what is missing, in words', () => {
    expect(lacks('C12', held(true, 'contract-territories'))).toBe(
      'rulesMissing_contract_territories',
    );
    for (const holdings of [held(false), held(true)]) {
      for (const rules of [policy(), DECIDED]) {
        const keys = coverageOf(holdings, rules).flatMap(({ missing }) => missing?.key ?? []);
        expect(keys.filter((key) => !(key in WORDS))).toEqual([]);
      }
    }
  });

  it('asks for each of several needs, and for one of those that stand together', () => {
    expect(lacks('C17', held(true, 'business-kinds'))).toBe('rulesMissing_business_kinds');
    expect(lacks('C17', held(true, 'customer-history'))).toBe('rulesMissing_customer_history');
    expect(lacks('C20', held(false, 'partner-tiers'))).toBeUndefined();
    expect(lacks('C20', held(false))).toMatch(/standing_or_partner_tiers_or_certifications$/);
  });

  it('counts rows that only a setting gives a meaning with that setting alone', () => {
    const only = (need: keyof Holdings) => held(false, need);
    expect(lacks('C20', only('partner-tiers'), policy())).toBeDefined();
    expect(lacks('C20', only('partner-standing'), policy())).toBeUndefined();
    const certified = policy({ certifiedProducts: ['Cloud'] });
    expect(lacks('C20', only('certifications'), certified)).toBeUndefined();
    expect(lacks('C20', only('partner-tiers'), certified)).toBeDefined();
    expect(lacks('C11', held(false), policy())).toMatch(/^rulesMissing_named_accounts/);
    expect(lacks('C11', held(false), policy({ namedAccounts: ['Northwind'] }))).toBeUndefined();
    expect(lacks('C11', only('named-accounts'), policy())).toBeUndefined();
    const counted = policy({ minimumUnits: 100 });
    expect(lacks('C21', held(true), policy())).toMatch(/minimumDeals_or_registration_units$/);
    expect(lacks('C21', held(false), counted)).toBeDefined();
    expect(lacks('C21', only('registration-units'), counted)).toBeUndefined();
    expect(lacks('C21', held(false), policy({ minimumDeals: [eur(1)] }))).toBeUndefined();
  });

  it('says which setting nobody has decided on', () => {
    expect(lacks('C29', held(true), policy({ mostOpenRegistrations: null }))).toBe(
      'rulesUnset_mostOpenRegistrations',
    );
  });

  it('lists a rule that is off as off, whatever it lacks', () => {
    const off = policy({ severities: { 'outside-territory': 'off' } });
    expect(coverageOf(held(false), off).find(({ code }) => code === 'C12')).toMatchObject({
      state: 'off',
      missing: null,
    });
  });

  it('knows no need and no setting that no rule asks for', () => {
    const ways = CONFLICT_RULES.flatMap(({ needs = [] }) => needs.flat() as Way[]);
    const asked = new Set(ways.map((way) => (typeof way === 'string' ? way : way.need)));
    expect(NEEDS.filter((need) => !asked.has(need))).toEqual([]);
    const settings = new Set(CONFLICT_RULES.map(({ setting }) => setting));
    expect(SETTINGS.filter((setting) => !settings.has(setting))).toEqual([]);
  });
});

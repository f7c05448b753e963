import { describe, expect, it } from 'vitest';
import { ceilingsOf } from '@/lib/matching/chance';
import { profileOf } from '@/lib/matching/company';
import { company } from './company';

const inCities = (...cities: (string | null)[]) =>
  cities.map((city) => profileOf(company('Contoso', { city })));

const cityOf = (asked: readonly (string | null)[], among: readonly (string | null)[] = asked) =>
  ceilingsOf(inCities(...asked), inCities(...among)).get('city-same');

describe('ceilingsOf', () => {
  it('is the log of how many places there are, where all are as common', () => {
    expect(cityOf(['Bonn', 'Köln', 'Kiel', 'Ulm'])).toBeCloseTo(Math.log(4), 9);
  });

  it('is lower where most are of one place, and nothing where all are', () => {
    const uneven = cityOf(['Bonn', 'Bonn', 'Bonn', 'Ulm']) ?? 0;
    expect(uneven).toBeCloseTo(-Math.log(0.75 ** 2 + 0.25 ** 2), 9);
    expect(cityOf(['Bonn', 'Bonn'])).toBeCloseTo(0, 9);
  });

  it('counts those alone that name a place, in whatever spelling', () => {
    expect(cityOf(['Bonn', null, ' BONN', '', 'Ulm', 'Ulm'])).toBeCloseTo(Math.log(2), 9);
  });

  it('is that of two lists side by side', () => {
    expect(cityOf(['Bonn', 'Ulm'], ['Bonn', 'Kiel', 'Bonn', 'Bonn'])).toBeCloseTo(
      -Math.log(0.5 * 0.75),
      9,
    );
  });

  it('says no more of one country than is known of countries', () => {
    expect(ceilingsOf(inCities('Bonn'), inCities('Ulm')).get('country-same')).toBe(0);
  });

  it('is bounded where nothing agrees, or nothing is known', () => {
    expect(cityOf(['Bonn'], ['Ulm'])).toBeCloseTo(Math.log(10_000), 9);
    expect(cityOf([])).toBeCloseTo(Math.log(10_000), 9);
  });
});

import { describe, expect, it } from 'vitest';
import type { Company } from '@/lib/matching/company';
import { profileOf } from '@/lib/matching/company';
import { findCandidates, indexOf } from '@/lib/matching/index/company-index';
import { learnWeights } from '@/lib/matching/learn';
import { evidenceOn } from '@/lib/matching/match';
import { PRIOR_WEIGHTS } from '@/lib/matching/model';
import { company } from './company';

/** Evidence on all pairs that an index of these companies would compare. */
function pairsOf(companies: readonly Company[]) {
  const profiles = companies.map(profileOf);
  const index = indexOf(profiles);
  const model = { weights: PRIOR_WEIGHTS, frequencies: index.frequencies };
  return profiles.flatMap((profile, first) =>
    findCandidates(index, profile)
      .filter((second) => second > first)
      .map((second) => evidenceOn(profile, profiles[second] ?? profile, model)),
  );
}

const names = Array.from(
  { length: 60 },
  (_, at) => `Zal${String.fromCharCode(97 + (at % 26))}trixo${at}`,
);

describe('learning weights without labels', () => {
  it('learns that one phone number means one company where it always does', () => {
    const twice = names.flatMap((name, at) => [
      company(name, { phone: `555${1000 + at * 37}` }),
      company(`${name} Ltd`, { phone: `555${1000 + at * 37}` }),
    ]);
    const { corrections } = learnWeights(pairsOf(twice), PRIOR_WEIGHTS);
    expect(corrections['phone-same'] ?? 0).toBeGreaterThan(0);
  });

  it('learns nothing from names alone, and nothing from nothing', () => {
    const named = names.flatMap((name) => [company(name), company(`${name} Foods`)]);
    expect(learnWeights(pairsOf(named), PRIOR_WEIGHTS)).toEqual(PRIOR_WEIGHTS);
    expect(learnWeights([], PRIOR_WEIGHTS)).toEqual(PRIOR_WEIGHTS);
  });

  it('moves no weight further than its bound, whatever the list', () => {
    const one = Array.from({ length: 80 }, () =>
      company('Contoso', { phone: '5550000', city: 'Bonn' }),
    );
    const { corrections, prior } = learnWeights(pairsOf(one), PRIOR_WEIGHTS);
    for (const moved of Object.values(corrections).map(Number))
      expect(Math.abs(moved)).toBeLessThanOrEqual(4.5);
    expect(Math.abs(prior - PRIOR_WEIGHTS.prior)).toBeLessThanOrEqual(2.5);
  });
});

import { describe, expect, it } from 'vitest';
import type { Company } from '@/lib/matching/company';
import { profileOf } from '@/lib/matching/company';
import { findCandidates, indexOf } from '@/lib/matching/index/company-index';
import { learnWeights } from '@/lib/matching/learn';
import { evidenceOn } from '@/lib/matching/match';
import { PRIOR_WEIGHTS, type Weights } from '@/lib/matching/model';
import { noPairs, type SeenPairs, see } from '@/lib/matching/seen-pairs';
import { canBeOne, levelOf, logOddsOf, weigh } from '@/lib/matching/weigh';
import type { Level } from '@/lib/matching/weights';
import { SLICE } from '@/models/pace';
import { company } from './company';

const noPause = async (): Promise<void> => undefined;

/** Evidence on all pairs that an index of these companies would compare. */
function pairsOf(companies: readonly Company[]): SeenPairs {
  const profiles = companies.map(profileOf);
  const index = indexOf(profiles);
  const model = { weights: PRIOR_WEIGHTS, frequencies: index.frequencies };
  const pairs = noPairs(PRIOR_WEIGHTS);
  for (const [first, profile] of profiles.entries()) {
    for (const second of findCandidates(index, profile)) {
      const other = profiles[second];
      if (other && second > first) see(pairs, evidenceOn(profile, other, model));
    }
  }
  return pairs;
}

/** What differs is never for one company; places differ in one of twenty at most. */
function boundedPlainly(level: Level, known: number, moved: number): number {
  if (level === 'name-9') return Math.max(-3.5, moved);
  if (!/^(phone|address|postcode|city|country)-different$/.test(level)) return moved;
  const least = /^(phone|address)/.test(level) ? -4.5 : Math.min(0, Math.log(0.05) - known);
  return Math.max(least, Math.min(0, moved));
}

/** The same by the letter of the method: every pair is weighed anew in every round. */
function learnedPlainly(companies: readonly Company[]): Weights {
  const profiles = companies.map(profileOf);
  const index = indexOf(profiles);
  const model = { weights: PRIOR_WEIGHTS, frequencies: index.frequencies };
  const pairs = profiles.flatMap((profile, first) =>
    findCandidates(index, profile)
      .filter((second) => second > first)
      .map((second) => evidenceOn(profile, profiles[second] ?? profile, model)),
  );
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  let weights = PRIOR_WEIGHTS;
  for (let round = 0; round < 12; round++) {
    const shares = pairs.map((evidence) =>
      canBeOne(evidence) ? 1 / (1 + Math.exp(-logOddsOf(evidence, weights))) : 0,
    );
    const seen = pairs.flatMap((evidence, pair) =>
      evidence.map((each) => {
        const level = levelOf(each, PRIOR_WEIGHTS);
        const respect = level
          .slice(0, level.indexOf('-'))
          .replace(/postcode|city|country/, 'place');
        return { level, respect, known: weigh(each, PRIOR_WEIGHTS), share: shares[pair] ?? 0 };
      }),
    );
    const sum = (of: readonly { readonly share: number }[]) => of.reduce((s, e) => s + e.share, 0);
    const corrections: { [Each in Level]?: number } = {};
    for (const level of new Set(seen.map((each) => each.level))) {
      const ours = seen.filter((each) => each.level === level);
      const all = seen.filter(({ respect }) => respect === ours[0]?.respect);
      const rate = (sum(ours) + 0.5) / (sum(all) + 1);
      const other = (ours.length - sum(ours) + 0.5) / (all.length - sum(all) + 1);
      const known = ours.reduce((total, each) => total + each.known, 0) / ours.length;
      const off = Math.log(rate / other) - known;
      const moved = within((ours.length * off) / (ours.length + 40), 4.5);
      corrections[level] = boundedPlainly(level, known, moved);
    }
    const same = shares.reduce((total, share) => total + share, 0);
    const rate = (same + 0.5) / (pairs.length + 1);
    const off = Math.log(rate / (1 - rate)) - PRIOR_WEIGHTS.prior;
    weights = { ...PRIOR_WEIGHTS, corrections, prior: PRIOR_WEIGHTS.prior + within(off, 2.5) };
  }
  return weights;
}

const names = Array.from(
  { length: 60 },
  (_, at) => `Zal${String.fromCharCode(97 + (at % 26))}trixo${at}`,
);

describe('learning weights without labels', () => {
  it('is the method by the letter, packed', async () => {
    const list = names.flatMap((name, at) => [
      company(name, { phone: `555${1000 + at * 37}`, city: at % 3 ? 'Bonn' : 'Leeds' }),
      company(`${name} ${at % 4 ? 'Ltd' : 'Foods'}`, { phone: `555${1000 + at * 37}` }),
    ]);
    const [packed, plain] = [await learnWeights(pairsOf(list), noPause), learnedPlainly(list)];
    expect(packed.prior).toBeCloseTo(plain.prior, 9);
    expect(Object.keys(packed.corrections).sort()).toEqual(Object.keys(plain.corrections).sort());
    for (const [level, value] of Object.entries(plain.corrections))
      expect(packed.corrections[level as Level]).toBeCloseTo(Number(value), 9);
  });

  it('gives way while it learns', async () => {
    const work: number[] = [];
    const pairs = pairsOf(
      names.flatMap((name) => [company(name, { city: 'Bonn' }), company(name)]),
    );
    await learnWeights(pairs, async (about) => {
      work.push(about);
    });
    expect(work.length).toBeGreaterThanOrEqual(12);
    expect(Math.max(...work)).toBeLessThan(SLICE);
  });

  it('learns that one phone number means one company where it always does', async () => {
    const twice = names.flatMap((name, at) => [
      company(name, { phone: `555${1000 + at * 37}` }),
      company(`${name} Ltd`, { phone: `555${1000 + at * 37}` }),
    ]);
    const { corrections } = await learnWeights(pairsOf(twice), noPause);
    expect(corrections['phone-same'] ?? 0).toBeGreaterThan(0);
  });

  it('learns nothing from names alone, and nothing from nothing', async () => {
    const named = names.flatMap((name) => [company(name), company(`${name} Foods`)]);
    expect(await learnWeights(pairsOf(named), noPause)).toEqual(PRIOR_WEIGHTS);
    expect(await learnWeights(noPairs(PRIOR_WEIGHTS), noPause)).toEqual(PRIOR_WEIGHTS);
  });

  it('moves no weight further than its bound, whatever the list', async () => {
    const one = Array.from({ length: 80 }, () =>
      company('Contoso', { phone: '5550000', city: 'Bonn' }),
    );
    const { corrections, prior } = await learnWeights(pairsOf(one), noPause);
    for (const moved of Object.values(corrections).map(Number))
      expect(Math.abs(moved)).toBeLessThanOrEqual(4.5);
    expect(Math.abs(prior - PRIOR_WEIGHTS.prior)).toBeLessThanOrEqual(2.5);
  });
});

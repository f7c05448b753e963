import type { Pace } from '@/lib/domain/pace';
import { clusters, type Link } from './cluster';
import type { Profile } from './company';
import { findCandidates, largeIndexOf } from './index/company-index';
import { learnCandidates } from './learn-candidates';
import { evidenceOn, probabilityOf } from './match';
import type { MatchModel } from './model';
import { canBeOne, logOddsOf } from './weigh';

/** A record’s cluster, by the place of its first member, and how likely the record belongs to it. */
export type Membership = { readonly cluster: number; readonly probability: number };

/** Records whose pairs are learned from; more change nothing. */
const LEARN_FROM = 3_000;

/**
 * Candidates of one record of many. The best of them is the record itself, and what shares next
 * to nothing of what it says is left out.
 */
export const REACH = { most: 100, least: 0.08, postings: 8_000 };

/** About what the comparisons of one record cost, in multiply-adds. */
const WORK = 200_000;

/** The same of reading one. */
const WORK_OF_ONE = 1_000;

/** From here on two records are held for one, in log-odds. */
const TOGETHER = 0;

/**
 * De-duplication: which of many records are one company or site. Learns the weights from the
 * records themselves, then clusters by probability.
 *
 * Shape: profiles → for each its cluster and the probability that it belongs there: that of its
 * surest link, or of standing alone. Deterministic; time grows with the number of records.
 */
export async function dedupe(profiles: readonly Profile[], pace: Pace): Promise<Membership[]> {
  const { firsts, firstOf } = await distinct(profiles, pace);
  const index = await largeIndexOf(firsts, pace);
  const isDistinct = firsts.length === profiles.length;
  const whole = isDistinct ? index : await largeIndexOf(profiles, pace);
  const model = await learnCandidates(
    { asked: profiles, among: profiles, index: whole, most: LEARN_FROM },
    pace,
    index.frequencies,
  );
  const links: Link[] = [];
  for (const [first, profile] of firsts.entries()) {
    await pace(WORK);
    for (const second of findCandidates(index, profile, REACH)) {
      const logOdds = second > first ? compared(profile, firsts[second], model) : NEVER;
      if (logOdds > NEVER) links.push({ first, second, logOdds });
    }
  }
  const compare = remembering(firsts.length, links, (one, other) =>
    compared(firsts[one], firsts[other], model),
  );
  const clusterOf = await clusters(firsts.length, links, TOGETHER, compare, pace);
  const best = surest(firsts.length, links, clusterOf);
  const members = new Set(firstOf).size === firstOf.length ? null : countEach(firstOf);
  return firstOf.map((first) => {
    const cluster = clusterOf[first] ?? first;
    const isRepeated = (members?.get(first) ?? 1) > 1;
    return { cluster, probability: isRepeated ? CERTAIN : (best[first] ?? 1) };
  });
}

const NEVER = -6;
const CERTAIN = 0.999;

/** Clusters ask for the same pairs again and again. */
function remembering(
  records: number,
  links: readonly Link[],
  compare: (one: number, other: number) => number,
) {
  const known = new Map(
    links.map(({ first, second, logOdds }) => [first * records + second, logOdds]),
  );
  return (one: number, other: number): number => {
    const pair = Math.min(one, other) * records + Math.max(one, other);
    const logOdds = known.get(pair) ?? compare(one, other);
    known.set(pair, logOdds);
    return logOdds;
  };
}

function compared(one: Profile | undefined, other: Profile | undefined, model: MatchModel): number {
  if (!one || !other) return NEVER;
  const evidence = evidenceOn(one, other, model);
  return canBeOne(evidence) ? logOddsOf(evidence, model.weights) : NEVER;
}

/** Records that say the same are compared as one. */
async function distinct(profiles: readonly Profile[], pace: Pace) {
  const places = new Map<string, number>();
  const firsts: Profile[] = [];
  const firstOf: number[] = [];
  for (const profile of profiles) {
    await pace(WORK_OF_ONE);
    const { name, domains, phone, address, postcode, city, country } = profile;
    const said = name.joined === '' ? [profile.company.id] : [];
    const key = JSON.stringify([
      said,
      name.joined,
      domains,
      phone,
      address,
      postcode,
      city,
      country,
    ]);
    const place = places.get(key) ?? firsts.push(profile) - 1;
    places.set(key, place);
    firstOf.push(place);
  }
  return { firsts, firstOf };
}

function countEach(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How likely each record belongs where it is: by its surest link inside, or against all outside. */
function surest(records: number, links: readonly Link[], clusterOf: readonly number[]): number[] {
  const inside = new Map<number, number>();
  const outside = new Map<number, number>();
  for (const { first, second, logOdds } of links) {
    const kind = clusterOf[first] === clusterOf[second] ? inside : outside;
    for (const each of [first, second]) {
      kind.set(each, Math.max(kind.get(each) ?? NEVER, logOdds));
    }
  }
  return Array.from({ length: records }, (_, record) => {
    const link = inside.get(record);
    return probabilityOf(link ?? -(outside.get(record) ?? NEVER));
  });
}

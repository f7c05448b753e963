import type { Pace } from '@/lib/domain/pace';
import type { Profile } from './company';
import { editDistance } from './edit-distance';
import { fold } from './fold';
import { type CompanyIndex, findCandidates } from './index/company-index';
import { learnCandidates } from './learn-candidates';
import { type ComparedCompanies, compareProfiles } from './match';
import type { MatchModel } from './model';

/** An entry of a registry beside a query. */
export type Found = { readonly entry: number; readonly match: ComparedCompanies };

/** Queries whose candidates are learned from; more change nothing. */
const LEARN_FROM = 2_000;

/**
 * Learns how to match queries with a registry from the two lists themselves, without labels.
 *
 * Shape: profiles of the queries and of the registry with its index → a model for `findMatches`.
 */
export function learnLinks(
  queries: readonly Profile[],
  registry: readonly Profile[],
  index: CompanyIndex,
  pace: Pace,
): Promise<MatchModel> {
  return learnCandidates({ asked: queries, among: registry, index, most: LEARN_FROM }, pace);
}

/** The entries of a registry that are most likely the query’s company, the likeliest first. */
export function findMatches(
  query: Profile,
  registry: readonly Profile[],
  index: CompanyIndex,
  model: MatchModel,
  most: number,
): Found[] {
  return findCandidates(index, query)
    .flatMap((entry): Found[] => {
      const other = registry[entry];
      return other ? [{ entry, match: compareProfiles(query, other, new Map(), model) }] : [];
    })
    .sort(
      (a, b) =>
        b.match.logOdds - a.match.logOdds || slipsTo(query, a.match) - slipsTo(query, b.match),
    )
    .slice(0, most);
}

/** Further apart than this, letters no longer tell which of two names is meant. */
const MOST_SLIPS = 16;

/** Of equally likely entries the one that is written most alike is meant: `Toro Corp` and `Toro Co`. */
const slipsTo = ({ company }: Profile, { otherName }: ComparedCompanies): number =>
  editDistance(fold(company.name), fold(otherName), MOST_SLIPS);

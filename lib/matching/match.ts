import { matchSubject } from '@/lib/domain/feedback';
import type { CompanyMatch } from '@/lib/domain/insights';
import { say } from '@/lib/domain/text';
import { type Company, type Profile, profileOf } from './company';
import { COMPARISONS } from './comparisons';
import type { Evidence } from './comparisons/contract';
import { type Family, familyOf, statedFamilyOf } from './family';
import { type MatchModel, PRIOR_MODEL } from './model';
import { canBeOne, logOddsOf, weigh } from './weigh';
import { CHECK_FROM, type Grade, MATCH_FROM } from './weights';

/** What a person said of two records, by `matchSubject(a, b)`. */
export type Verdicts = ReadonlyMap<string, 'same' | 'not-same'>;

export type ComparedCompanies = CompanyMatch & {
  /** `match`: taken for one; `check`: a person should look; `none`: two companies. */
  readonly decision: 'match' | 'check' | 'none';
  /** What was seen, the weightiest first; empty where one record or a person decided. */
  readonly grades: readonly Grade[];
  /** Orders matches that are all but certain; without bounds where a person decided. */
  readonly logOdds: number;
};

/** What two companies are to each other: one, parts of one group, to be looked at, or strangers. */
type Outcome = 'same' | 'family' | 'check' | 'none';

export type JudgedCompanies = {
  readonly outcome: Outcome;
  readonly match: ComparedCompanies;
  /** Why they are of one family, for the outcome `family` alone. */
  readonly family: Family | null;
};

/** A computed probability is never certain in either direction. */
const HIGHEST = 0.999;
const LOWEST = 0.001;
const UNRELATED = -12;

export const probabilityOf = (logOdds: number): number =>
  Math.min(HIGHEST, Math.max(LOWEST, 1 / (1 + Math.exp(-logOdds))));

const decide = (probability: number): ComparedCompanies['decision'] => {
  if (probability >= MATCH_FROM) return 'match';
  return probability >= CHECK_FROM ? 'check' : 'none';
};

/** The first comparison of each respect that has something to say, the weightiest first. */
export function evidenceOn(
  first: Profile,
  second: Profile,
  { frequencies, weights }: MatchModel,
): Evidence[] {
  const seen: { readonly evidence: Evidence; readonly weight: number }[] = [];
  for (const respect of COMPARISONS) {
    for (const comparison of respect) {
      const evidence = comparison.compare(first, second, frequencies);
      if (!evidence) continue;
      seen.push({ evidence, weight: Math.abs(weigh(evidence, weights)) });
      break;
    }
  }
  return seen.sort((a, b) => b.weight - a.weight).map(({ evidence }) => evidence);
}

/**
 * Probabilistic record linkage of two companies: adds the weights of evidence of each respect to
 * the prior log-odds. Evidence that points at one company (a shared distinctive word, initials,
 * a spelling, the same registrable domain) is required; without it they are two companies,
 * however alike they look. A person's word decides at once.
 *
 * Shape: two profiles → probability in (0, 1), 0 or 1 where a person said so; symmetric.
 * Never throws; time per pair is bounded.
 * Source: Fellegi and Sunter, “A Theory for Record Linkage”, JASA 64 (1969).
 */
export function compareProfiles(
  first: Profile,
  second: Profile,
  verdicts: Verdicts,
  model: MatchModel = PRIOR_MODEL,
): ComparedCompanies {
  const subject = matchSubject(first.company.id, second.company.id);
  const named = { subject, name: first.company.name, otherName: second.company.name };
  const said = verdicts.get(subject);
  if (said === 'not-same') {
    const reasons = [say('matchReasonSaidNotSame')];
    return {
      ...named,
      probability: 0,
      reasons,
      decision: 'none',
      grades: [],
      logOdds: Number.NEGATIVE_INFINITY,
    };
  }
  if (said === 'same' || first.company.id === second.company.id) {
    const reasons = [say(said ? 'matchReasonSaidSame' : 'matchReasonSameRecord')];
    return {
      ...named,
      probability: 1,
      reasons,
      decision: 'match',
      grades: [],
      logOdds: Number.POSITIVE_INFINITY,
    };
  }
  const evidence = evidenceOn(first, second, model);
  const reasons = evidence.map(({ reason }) => reason);
  const grades = evidence.map(({ grade }) => grade);
  if (!canBeOne(evidence)) {
    return { ...named, probability: LOWEST, reasons, decision: 'none', grades, logOdds: UNRELATED };
  }
  const logOdds = logOddsOf(evidence, model.weights);
  const probability = probabilityOf(logOdds);
  return { ...named, probability, reasons, decision: decide(probability), grades, logOdds };
}

/**
 * Judges what two companies are to each other. What the records say of parents goes before what
 * looks alike; two companies that are taken for one are no family, and two of which a person said
 * that they are not the same are one only where somebody wrote it down.
 *
 * Shape: as for `compareProfiles` → the outcome, with the match and the family behind it.
 */
export function judgeProfiles(
  first: Profile,
  second: Profile,
  verdicts: Verdicts,
  model: MatchModel = PRIOR_MODEL,
): JudgedCompanies {
  const match = compareProfiles(first, second, verdicts, model);
  const isSaid = verdicts.has(match.subject);
  if (match.probability === 1) return { outcome: 'same', match, family: null };
  const stated = statedFamilyOf(first, second);
  const isOpen = match.decision !== 'match' && !isSaid;
  const family = stated ?? (isOpen ? familyOf(first, second, model.frequencies) : undefined);
  if (family) return { outcome: 'family', match, family };
  return { outcome: match.decision === 'match' ? 'same' : match.decision, match, family: null };
}

/** Compares two companies; see `compareProfiles`. */
export const compareCompanies = (
  first: Company,
  second: Company,
  verdicts: Verdicts,
): ComparedCompanies => compareProfiles(profileOf(first), profileOf(second), verdicts);

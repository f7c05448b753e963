import { ceilingsOf } from '@/lib/matching/chance';
import { type Company, profileOf } from '@/lib/matching/company';
import { indexOf } from '@/lib/matching/index/company-index';
import { learnWeights } from '@/lib/matching/learn';
import { evidenceOn, judgeProfiles } from '@/lib/matching/match';
import { type MatchModel, PRIOR_WEIGHTS } from '@/lib/matching/model';
import { noPairs, see } from '@/lib/matching/seen-pairs';
import { readTable } from '../read-table';
import { BASELINES } from './baselines';
import { bestQuality, type Judged, type Quality, qualityAt } from './scoring';

const FILE = 'test/fixtures/companies/pairs.csv';

type Row = { readonly [column: string]: string };

const companyOf = (row: Row, side: 1 | 2, at: number): Company => ({
  id: `${at}:${side}`,
  name: row[`name_${side}`] ?? '',
  domains: [row[`domain_${side}`] ?? ''].filter((domain) => domain !== ''),
  phone: row[`phone_${side}`] || null,
  address: row[`address_${side}`] || null,
  city: row[`city_${side}`] || null,
  country: row[`country_${side}`] || null,
});

export type ConstructedResult = {
  readonly pairs: number;
  /** How many of them are two parts of one group. */
  readonly families: number;
  readonly family: Quality;
  /** Matches alone; matches with checks. */
  readonly ours: Quality;
  readonly withChecks: Quality;
  /** Precision at the first threshold with a recall of .95. */
  readonly precisionAtRecall: number;
  readonly best: Quality;
  readonly baselines: { readonly [name: string]: Quality };
  /** Share decided right, by kind. */
  readonly kinds: { readonly [kind: string]: number };
};

/** The pairs as they are labelled. */
export function constructedPairs() {
  return readTable(FILE).rows.map((row, at) => ({
    row,
    right: row.same === '1',
    isFamily: row.family === '1',
    first: profileOf(companyOf(row, 1, at)),
    second: profileOf(companyOf(row, 2, at)),
  }));
}

/** The constructed pairs, judged by the engine as it is and by each baseline at its best. */
export async function constructed(): Promise<ConstructedResult> {
  const pairs = constructedPairs();
  const total = pairs.filter(({ right }) => right).length;
  const model = await modelFor(pairs);
  const judged = pairs.map(({ first, second, right, isFamily, row }) => {
    const { match, outcome } = judgeProfiles(first, second, new Map(), model);
    const score = 1 / (1 + Math.exp(-match.logOdds));
    const saidFamily = outcome === 'family' ? 1 : 0;
    return { score, right, decision: match.decision, isFamily, saidFamily, kind: row.kind ?? '' };
  });
  const related = judged.map(({ saidFamily, isFamily }) => ({
    score: saidFamily,
    right: isFamily,
  }));
  const families = related.filter(({ right }) => right).length;
  const baselines = Object.fromEntries(
    Object.entries(BASELINES).map(([name, measure]) => {
      const scored = pairs.map(
        ({ first, second, right }): Judged => ({
          score: measure(first.company.name, second.company.name),
          right,
        }),
      );
      return [name, bestQuality(scored, total)];
    }),
  );
  const thresholds = judged.map(({ score }) => score).sort((a, b) => b - a);
  const from = thresholds.find((each) => qualityAt(judged, total, each).recall >= 0.95) ?? 0;
  const kinds = Object.groupBy(judged, ({ kind }) => kind);
  return {
    pairs: pairs.length,
    families,
    family: qualityAt(related, families, 1),
    ours: qualityAt(judged, total, 0.95),
    withChecks: qualityAt(judged, total, 0.5),
    precisionAtRecall: qualityAt(judged, total, from).precision,
    best: bestQuality(judged, total),
    baselines,
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([kind, all = []]) => [
        kind,
        all.filter(({ decision, right }) => (decision === 'match') === right).length / all.length,
      ]),
    ),
  };
}

type Sides = {
  readonly first: ReturnType<typeof profileOf>;
  readonly second: ReturnType<typeof profileOf>;
};

/** Learned from the pairs without their labels, as for any two lists. */
async function modelFor(pairs: readonly Sides[]): Promise<MatchModel> {
  const { frequencies } = indexOf(pairs.flatMap(({ first, second }) => [first, second]));
  const start: MatchModel = { weights: PRIOR_WEIGHTS, frequencies };
  const seen = noPairs(PRIOR_WEIGHTS);
  const ceilings = ceilingsOf(
    pairs.map(({ first }) => first),
    pairs.map(({ second }) => second),
  );
  for (const { first, second } of pairs) see(seen, evidenceOn(first, second, start));
  return { ...start, weights: await learnWeights(seen, async () => undefined, ceilings) };
}

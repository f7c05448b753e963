import { existsSync } from 'node:fs';
import type { Company } from '@/lib/matching/company';
import { profileOf } from '@/lib/matching/company';
import { dedupe } from '@/lib/matching/dedupe';
import { readTable, type TextTable } from '../read-table';
import { jaroWinkler } from './baselines';
import { readCompanies } from './company-file';
import { chanceFrom } from './invent';
import { linkCompanies } from './link-files';
import { bestQuality, type Quality, qualityAt } from './scoring';
import { withLabels } from './with-labels';

const FOLDER = '../shared/data/match';

export const hasPublicSets = (): boolean => existsSync(FOLDER);

const rowsOf = (file: string): TextTable['rows'] => readTable(`${FOLDER}/${file}`).rows;

/** Decisions that count as an answer: a match, or also what a person is asked to check. */
const MATCH = 0.95;
const CHECK = 0.5;

export type NasdaqResult = {
  readonly top1: number;
  readonly exactTop1: number;
  /** Open set, counting matches alone, and matches with checks. */
  readonly open: Quality;
  readonly openWithChecks: Quality;
};

/** Top-1 of the whole registry, and the open set with half of the true entries removed. */
export async function nasdaq(seed = 1): Promise<NasdaqResult> {
  const queries = readCompanies(`${FOLDER}/nasdaq_sec/queries.csv`);
  const registry = readCompanies(`${FOLDER}/nasdaq_sec/registry.csv`);
  const whole = await linkCompanies(queries, registry, 1);
  const top1 = whole.filter((row) => row.query_id === row.registry_id).length / queries.length;
  const { below } = chanceFrom(seed);
  const gone = new Set(queries.filter(() => below(2) === 0).map(({ id }) => id));
  const left = registry.filter(({ id }) => !gone.has(id));
  const judged = (await linkCompanies(queries, left, 1)).map((row) => ({
    score: Number(row.probability),
    right: row.query_id === row.registry_id,
  }));
  const present = queries.filter(({ id }) => !gone.has(id)).length;
  return {
    top1,
    exactTop1: exactTop1(queries, registry),
    open: qualityAt(judged, present, MATCH),
    openWithChecks: qualityAt(judged, present, CHECK),
  };
}

function exactTop1(queries: readonly Company[], registry: readonly Company[]): number {
  const normal = ({ name }: Company) => profileOf({ ...EMPTY, name }).name.joined;
  const ids = new Map(registry.map((entry) => [normal(entry), entry.id]));
  return queries.filter((query) => ids.get(normal(query)) === query.id).length / queries.length;
}

const EMPTY: Company = { id: '', name: '', domains: [], phone: null, city: null, country: null };

export type PairResult = { readonly ours: Quality; readonly jaroWinkler: Quality };

/** Records of the sites, and the site that each is said to be. */
function chicagoSites(hidden: boolean) {
  const records = readCompanies(`${FOLDER}/chicago_sites/records.csv`).map((record) =>
    hidden ? { ...record, address: null, postcode: null } : record,
  );
  const sites = new Map(rowsOf('chicago_sites/clusters.csv').map((row) => [row.id, row.cluster]));
  return { records, labels: records.map(({ id }) => sites.get(id) ?? '') };
}

/** What the same evidence is worth to who may look at the answers; see `withLabels`. */
export function chicagoWithLabels(hidden: boolean): Quality {
  const { records, labels } = chicagoSites(hidden);
  return withLabels(records.map(profileOf), labels);
}

/** Pairs of one cluster, with all fields or with address and postcode hidden. */
export async function chicago(hidden: boolean): Promise<PairResult> {
  const { records, labels } = chicagoSites(hidden);
  const members = await dedupe(records.map(profileOf), async () => undefined);
  const names = [];
  let total = 0;
  let taken = 0;
  let right = 0;
  for (const [first, one] of records.entries()) {
    for (let second = first + 1; second < records.length; second++) {
      const other = records[second] as Company;
      const same = labels[first] === labels[second];
      const found = members[first]?.cluster === members[second]?.cluster;
      total += same ? 1 : 0;
      taken += found ? 1 : 0;
      right += same && found ? 1 : 0;
      const score = hidden ? 0 : jaroWinkler(one.name, other.name);
      if (score > 0.85) names.push({ score, right: same });
    }
  }
  const ours = {
    precision: right / taken,
    recall: right / total,
    f1: (2 * right) / (taken + total),
  };
  return { ours, jaroWinkler: bestQuality(names, total) };
}

/** Links of two lists: every pair decided a match, against the labelled ones. */
export async function fodorsZagats(): Promise<PairResult & { readonly withChecks: Quality }> {
  const queries = readCompanies(`${FOLDER}/fodors_zagats/fodors.csv`);
  const registry = readCompanies(`${FOLDER}/fodors_zagats/zagats.csv`);
  const truth = new Set(
    rowsOf('fodors_zagats/matches.csv').map((row) => `${row.fodors_id} ${row.zagats_id}`),
  );
  const judged = (await linkCompanies(queries, registry, 5)).map((row) => ({
    score: Number(row.probability),
    right: truth.has(`${row.query_id} ${row.registry_id}`),
  }));
  const names = queries.flatMap((query) =>
    registry.map((entry) => ({
      score: jaroWinkler(query.name, entry.name),
      right: truth.has(`${query.id} ${entry.id}`),
    })),
  );
  return {
    ours: qualityAt(judged, truth.size, MATCH),
    withChecks: qualityAt(judged, truth.size, CHECK),
    jaroWinkler: bestQuality(names, truth.size),
  };
}

import type { Pace } from '@/lib/domain/pace';

/** Two records, by number, and the log-odds that they are one. */
export type Link = { readonly first: number; readonly second: number; readonly logOdds: number };

/** Members of each side that are looked at before two clusters become one. */
const MOST_WITNESSES = 8;

/** About what one comparison costs, in multiply-adds. */
const WORK = 4_000;

/** No single pair decides for a whole cluster. */
const LOUDEST = 6;

/**
 * Clusters from links: joins the two clusters of each link, the surest first, as long as the
 * members of both sides agree on average. A chain of look-alikes therefore breaks where its ends
 * are strangers.
 *
 * Shape: links at or above `from`, any order; `compare` gives the log-odds of any two records →
 * for each record the number of its cluster’s first member. Deterministic.
 * @source average-linkage agglomerative clustering, Sokal and Michener (1958)
 */
export async function clusters(
  records: number,
  links: readonly Link[],
  from: number,
  compare: (first: number, second: number) => number,
  pace: Pace,
): Promise<number[]> {
  const clusterOf = Array.from({ length: records }, (_, record) => record);
  const members = clusterOf.map((record) => [record]);
  const sure = links.filter(({ logOdds }) => logOdds >= from);
  for (const { first, second } of sure.sort((a, b) => b.logOdds - a.logOdds)) {
    const [into = 0, other = 0] = [clusterOf[first], clusterOf[second]].sort(ascending);
    const [ours, theirs] = [members[into] ?? [], members[other] ?? []];
    if (into === other) continue;
    const pairs = Math.min(ours.length, MOST_WITNESSES) * Math.min(theirs.length, MOST_WITNESSES);
    await pace(WORK * pairs);
    if (agreement(ours, theirs, compare) < from) continue;
    for (const record of theirs) clusterOf[record] = into;
    ours.push(...theirs);
    members[other] = [];
  }
  return clusterOf;
}

const ascending = (a: number | undefined, b: number | undefined): number => (a ?? 0) - (b ?? 0);

/** Evenly spread members of a cluster. */
function witnesses(members: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.ceil(members.length / MOST_WITNESSES));
  return members.filter((_, at) => at % step === 0);
}

function agreement(
  ours: readonly number[],
  theirs: readonly number[],
  compare: (first: number, second: number) => number,
): number {
  const said = witnesses(ours).flatMap((one) =>
    witnesses(theirs).map((other) => Math.max(-LOUDEST, Math.min(LOUDEST, compare(one, other)))),
  );
  return said.reduce((sum, each) => sum + each, 0) / said.length;
}

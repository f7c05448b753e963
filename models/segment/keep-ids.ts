/** Share of two groups' rows that they have in common, from which on one carries on the other. */
const SAME_GROUP = 0.25;

/**
 * Ids for new groups: a group goes by the id of the earlier one whose members it has most of, so
 * that a segment stays the same thing from run to run. An id that is free is never given again
 * to others.
 *
 * @param labels group per row
 * @param before id of the earlier group per row; null where the row was not there
 * @param used all ids of the earlier run
 * @returns id per group: `s1`, `s2` …
 */
export function keepIds(
  labels: ArrayLike<number>,
  groups: number,
  before: readonly (string | null)[],
  used: readonly string[],
): readonly string[] {
  const ids = new Array<string | undefined>(groups).fill(undefined);
  const pairs = overlaps(labels, groups, before, used).filter(({ share }) => share >= SAME_GROUP);
  const taken = new Set<string>();
  for (const { group, id } of pairs.sort((a, b) => b.share - a.share)) {
    if (ids[group] !== undefined || taken.has(id)) continue;
    ids[group] = id;
    taken.add(id);
  }
  let last = Math.max(0, ...used.map((id) => Number(id.slice(1)) || 0));
  return ids.map((id) => {
    if (id !== undefined) return id;
    last += 1;
    return `s${last}`;
  });
}

/** Of each new and earlier group, the members of both as a share of those of either (Jaccard). */
function overlaps(
  labels: ArrayLike<number>,
  groups: number,
  before: readonly (string | null)[],
  used: readonly string[],
) {
  const common = used.map(() => new Array<number>(groups).fill(0));
  const places = new Map(used.map((id, place) => [id, place]));
  const sizes = new Array<number>(groups).fill(0);
  for (let i = 0; i < labels.length; i++) {
    const id = before[i];
    const counts = common[places.get(id ?? '') ?? -1];
    // Rows that are new say nothing of whether a group is the old one.
    if (!counts) continue;
    const group = labels[i] as number;
    sizes[group] = (sizes[group] as number) + 1;
    counts[group] = (counts[group] as number) + 1;
  }
  return used.flatMap((id, place) => {
    const counts = common[place] ?? [];
    const members = counts.reduce((sum, each) => sum + each, 0);
    return counts.map((both, group) => ({
      id,
      group,
      share: both === 0 ? 0 : both / (members + (sizes[group] as number) - both),
    }));
  });
}

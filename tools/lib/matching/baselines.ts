import Fuse from 'fuse.js';
import { editDistance } from '@/lib/matching/edit-distance';
import { nameOf } from '@/lib/matching/name';

/** How alike two names are, from 0 to 1. */
export type NameMeasure = (first: string, second: string) => number;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const exact: NameMeasure = (first, second) =>
  nameOf(first).joined === nameOf(second).joined ? 1 : 0;

const levenshtein: NameMeasure = (first, second) => {
  const [one, other] = [plain(first), plain(second)];
  const longest = Math.max(one.length, other.length, 1);
  return 1 - editDistance(one, other, longest) / longest;
};

/** @source Winkler, “String comparator metrics and enhanced decision rules” (1990) */
export const jaroWinkler: NameMeasure = (first, second) => {
  const [one, other] = [plain(first), plain(second)];
  const jaro = jaroOf(one, other);
  let start = 0;
  while (start < 4 && start < one.length && one[start] === other[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
};

function jaroOf(one: string, other: string): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  const ours = [...one].filter((letter, at) => {
    for (let to = Math.max(0, at - reach); to <= Math.min(other.length - 1, at + reach); to++) {
      if (taken.has(to) || other[to] !== letter) continue;
      taken.add(to);
      return true;
    }
    return false;
  });
  if (ours.length === 0) return one === other ? 1 : 0;
  const theirs = [...taken].sort((a, b) => a - b).map((at) => other[at]);
  const swapped = ours.filter((letter, at) => letter !== theirs[at]).length / 2;
  const found = ours.length;
  return (found / one.length + found / other.length + (found - swapped) / found) / 3;
}

const fuse: NameMeasure = (first, second) => {
  const index = new Fuse([plain(second)], {
    includeScore: true,
    threshold: 1,
    ignoreLocation: true,
  });
  const [found] = index.search(plain(first).slice(0, 32));
  return found ? 1 - (found.score ?? 1) : 0;
};

/** What everybody has at hand, on names alone; each is given its best threshold. */
export const BASELINES: { readonly [name: string]: NameMeasure } = {
  'exact, normalised': exact,
  'Jaro-Winkler': jaroWinkler,
  Levenshtein: levenshtein,
  'Fuse.js': fuse,
};

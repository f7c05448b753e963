import type { Registration } from '@/lib/domain/registration';
import { fold } from '@/lib/matching/fold';
import { isAnswer } from './answers';

/** Whether two claims are for one part of a customer; `unknown` where only one of them says. */
export type SiteOverlap = 'same' | 'unknown' | 'apart';

const wordsOf = (site: string): string[] =>
  fold(site.slice(0, 200))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const isPart = (words: readonly string[], of: readonly string[]): boolean =>
  words.every((word) => of.includes(word));

/** Sites are typed by people: `Hamburg` and `Hamburg plant` are taken for one. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return isPart(first, second) || isPart(second, first);
}

const sitesOf = (registrations: readonly Registration[]): string[] =>
  registrations.flatMap(({ site }) => (isAnswer(site) ? [site] : []));

export function siteOverlap(own: readonly Registration[], rival: Registration): SiteOverlap {
  const sites = sitesOf(own);
  const [theirs] = sitesOf([rival]);
  if (theirs === undefined) return sites.length === 0 ? 'same' : 'unknown';
  if (sites.length === 0) return 'unknown';
  return sites.some((site) => isSame(site, theirs)) ? 'same' : 'apart';
}

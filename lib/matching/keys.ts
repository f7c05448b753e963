import { companyDomains } from './domains';
import { foldUmlauts } from './fold';
import { nameOf } from './name';

/** More words bring more candidates but no company that the first three would miss. */
const MOST_WORD_KEYS = 3;

/**
 * Blocking keys. Two companies can only be taken for one when they share a key, so an index of
 * keys finds every company worth comparing without comparing all of them.
 *
 * Shape: `d:` and each registrable domain that is no free-mail or shared host, then `t:` and up
 * to three distinctive words of the name, the longest first. Never throws.
 */
export function matchKeys({
  name,
  domains,
}: {
  readonly name: string;
  readonly domains: readonly string[];
}): string[] {
  const words = [...nameOf(name).distinctive].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  return [
    ...companyDomains(domains).map((domain) => `d:${domain}`),
    ...words.slice(0, MOST_WORD_KEYS).map((word) => `t:${foldUmlauts(word)}`),
  ];
}

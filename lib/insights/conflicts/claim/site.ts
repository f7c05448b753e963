import type { Registration } from '@/lib/domain/registration';
import { fold } from '@/lib/matching/fold';
import { isAnswer } from './answers';
import { countryNamed } from './country';
import { isPartOfOther, wordsIn } from './words';

/**
 * Whether two claims are for one part of a customer; `unknown` where only one of them says,
 * `abroad` where neither names a site, and they name two countries.
 */
export type SiteOverlap = 'same' | 'unknown' | 'apart' | 'abroad';

const wordsOf = (site: string): string[] => wordsIn(fold(site.slice(0, 200)));

/** Sites are typed by people: `Hamburg` and `Hamburg plant` are taken for one. */
const isSame = (one: string, other: string): boolean => isPartOfOther(wordsOf(one), wordsOf(other));

const sitesOf = (registrations: readonly Registration[]): string[] =>
  registrations.flatMap(({ site }) => (isAnswer(site) ? [site] : []));

/** @param country of the customer, for a claim that names none */
export function siteOverlap(
  own: readonly Registration[],
  rival: Registration,
  country: string | null = null,
): SiteOverlap {
  const sites = sitesOf(own);
  const [theirs] = sitesOf([rival]);
  if (theirs === undefined) {
    if (sites.length > 0) return 'unknown';
    return isAbroad(own, rival, country) ? 'abroad' : 'same';
  }
  if (sites.length === 0) return 'unknown';
  return sites.some((site) => isSame(site, theirs)) ? 'same' : 'apart';
}

/** Both say which country they are for, and it is not the same. */
function isAbroad(
  own: readonly Registration[],
  { customerCountry }: Registration,
  country: string | null,
): boolean {
  const theirs = countryNamed(customerCountry);
  if (theirs === null) return false;
  const named = own.flatMap((each) => countryNamed(each.customerCountry) ?? []);
  const ours = named.length > 0 || country === null ? named : [country];
  return ours.length > 0 && !ours.includes(theirs);
}

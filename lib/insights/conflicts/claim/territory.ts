import type { Account } from '@/lib/domain/account';
import type { Territory } from '@/lib/domain/policy';
import { itself, remembered } from '@/lib/domain/remembered';
import { countryCode } from '@/lib/matching/country';
import { fold } from '@/lib/matching/fold';
import { isCountry } from './country';

/** Where a customer is, as far as anybody says. */
export type Place = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly postcode: string | null;
  readonly region: string | null;
  readonly city: string | null;
};

/** Where an account is, in a country that is known by its code. */
export function placeOf(account: Account | null, country: string | null): Place {
  const { postcode = null, region = null, city = null } = account ?? {};
  return { country, postcode, region, city };
}

/** Groups of countries as contracts name them. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    anz: 'AU NZ',
    baltics: 'EE LT LV',
    benelux: 'BE LU NL',
    dach: 'AT CH DE',
    eu: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
    iberia: 'ES PT',
    nordics: 'DK FI IS NO SE',
    'north america': 'CA MX US',
    'uk & ireland': 'GB IE',
    'uk and ireland': 'GB IE',
    uki: 'GB IE',
  }).map(([name, codes]) => [name, codes.split(' ')]),
);

const EVERYWHERE = new Set(['global', 'worldwide', 'world', 'all', 'international']);

/** Codes of countries by which contracts often mean something else: North America, Middle East … */
const TWO_WAY = new Set(['AP', 'LA', 'ME', 'NA', 'SA']);

/** States by the letters of which countries go, too: `CA` is California as well as Canada. */
const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH ' +
    'NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'
  ).split(' '),
);

/** Whether the two letters of a contract may all be states of the USA. */
const maySayStates = (territories: readonly string[]): boolean =>
  territories
    .map((entry) => entry.trim().toUpperCase())
    .filter((entry) => entry.length === 2)
    .every((entry) => STATES.has(entry));

/** `DE 80`, `DE-80*` or `DE 80-86`: a country, and how its postcodes begin. */
const POSTCODES = /^([a-z]{2})[\s-]+(\d[\da-z]*)(?:\s*[-–]\s*(\d[\da-z]*))?\*?$/;

/** An entry of a contract, read once: contracts are held against thousands of places. */
type Entry = {
  readonly name: string;
  readonly postcodes: {
    readonly country: string;
    readonly from: string;
    readonly to: string;
  } | null;
  readonly group: readonly string[] | undefined;
  /** Null for what is no country for certain. */
  readonly country: string | null;
};

const entryOf = remembered(itself<string>, (text): Entry => {
  const name = fold(text).trim();
  const [, country, from, to = from] = POSTCODES.exec(name) ?? [];
  const code = countryCode(text);
  const isKnown = code !== null && isCountry(code) && !TWO_WAY.has(code);
  return {
    name,
    postcodes: country && from && to ? { country: country.toUpperCase(), from, to } : null,
    group: GROUPS.get(name),
    country: isKnown ? code : null,
  };
});

/** Whether one entry of a contract covers a place; null where that cannot be said. */
function covers(text: string, place: Place): boolean | null {
  const { name, postcodes, group, country } = entryOf(text);
  if (EVERYWHERE.has(name)) return true;
  if ([place.region, place.city].some((each) => each !== null && fold(each).trim() === name)) {
    return true;
  }
  if (postcodes) return coversPostcode(postcodes.country, postcodes.from, postcodes.to, place);
  if (place.country === null) return null;
  if (group) return group.includes(place.country);
  return country === null ? null : country === place.country;
}

function coversPostcode(country: string, from: string, to: string, place: Place): boolean | null {
  if (place.country === null) return null;
  if (place.country !== country) return false;
  if (place.postcode === null) return null;
  const postcode = fold(place.postcode).replace(/[^\p{L}\p{N}]/gu, '');
  return postcode.slice(0, from.length) >= from && postcode.slice(0, to.length) <= to;
}

/** What the policy says that a territory of a contract covers; undefined where it says nothing. */
export const placesOf = (
  entry: string,
  defined: readonly Territory[],
): readonly string[] | undefined => {
  const name = fold(entry).trim();
  return defined.find((each) => fold(each.name).trim() === name)?.places;
};

/**
 * Whether the territories of a contract cover a place. Null where an entry says something that
 * the place cannot be held against, such as `EMEA` or `South`: then nobody is accused.
 */
export function isCovered(
  contract: readonly string[],
  place: Place,
  defined: readonly Territory[] = [],
): boolean | null {
  const territories = contract.flatMap((entry) => placesOf(entry, defined) ?? [entry]);
  const verdicts = territories.map((entry) => covers(entry, place));
  if (verdicts.includes(true)) return true;
  const isState = place.country === 'US' && maySayStates(territories);
  if (isState && territories.some((entry) => entry.trim().length === 2)) return null;
  return verdicts.length === 0 || verdicts.includes(null) ? null : false;
}

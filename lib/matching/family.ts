import { say, type Text } from '@/lib/domain/text';
import { type Profile, sharedDomain } from './company';
import { type Frequencies, informationOf } from './frequencies';
import { type Name, nameOf, type Token } from './name';
import { COUNTRY_WORDS, GROUP_WORDS } from './words/word-lists';

/** Two companies of one group: parent and subsidiary, or sisters. */
export type Family = {
  /**
   * What says so, the surest first: the records, one group's D-U-N-S number, a name that says whom
   * it belongs to, one web domain, one brand with the words of groups around it.
   */
  readonly ground: 'record' | 'group-number' | 'name' | 'domain' | 'brand';
  readonly reason: Text;
};

/** How telling a brand must be, in nats: one name in a hundred carries it at most. */
const BRAND_FROM = 4.6;

/**
 * Whether two companies are parts of one group, and what says so. Whether they are one and the
 * same is another question, which `compareProfiles` answers.
 *
 * Shape: two profiles, and how common words are → the surest ground, or undefined; symmetric.
 * Never throws.
 */
export const familyOf = (
  first: Profile,
  second: Profile,
  frequencies: Frequencies,
): Family | undefined =>
  statedFamilyOf(first, second) ??
  domainFamily(first, second) ??
  brandFamily(first, second, frequencies);

/** The same by what somebody wrote down, not by what looks alike. */
export const statedFamilyOf = (first: Profile, second: Profile): Family | undefined =>
  recordedFamily(first, second) ?? numberedFamily(first, second) ?? namedFamily(first, second);

function recordedFamily(
  { company: one }: Profile,
  { company: other }: Profile,
): Family | undefined {
  if (one.parentId === other.id || other.parentId === one.id) {
    return { ground: 'record', reason: say('matchFamilyParent') };
  }
  return one.parentId && one.parentId === other.parentId
    ? { ground: 'record', reason: say('matchFamilySisters') }
    : undefined;
}

function numberedFamily(
  { company: one }: Profile,
  { company: other }: Profile,
): Family | undefined {
  const isGrouped = one.groupDuns !== undefined || other.groupDuns !== undefined;
  const head = one.groupDuns ?? one.duns;
  return isGrouped && head !== undefined && head === (other.groupDuns ?? other.duns)
    ? { ground: 'group-number', reason: say('matchFamilyNumber', head) }
    : undefined;
}

function namedFamily({ name: first }: Profile, { name: second }: Profile): Family | undefined {
  const parent = namedParent(first, second) ?? namedParent(second, first);
  return parent === undefined
    ? undefined
    : { ground: 'name', reason: say('matchFamilyNamed', parent) };
}

/** The parent that a name gives, where the other company is it or gives the same. */
function namedParent({ parent }: Name, other: Name): string | undefined {
  if (parent === null) return undefined;
  const { distinctive } = nameOf(parent);
  const theirs = other.parent === null ? other.distinctive : nameOf(other.parent).distinctive;
  return isSame(distinctive, theirs) ? [...distinctive].join(' ') : undefined;
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && one.size === other.size && [...one].every((word) => other.has(word));

function domainFamily(first: Profile, second: Profile): Family | undefined {
  const domain = sharedDomain(first, second);
  return domain === undefined
    ? undefined
    : { ground: 'domain', reason: say('matchFamilyDomain', domain) };
}

/** Names that differ in trades and places only, with the words of groups around one brand. */
function brandFamily(
  first: Profile,
  second: Profile,
  frequencies: Frequencies,
): Family | undefined {
  const brand = distinctiveOf(first.name);
  const forms = new Set(brand.map(({ form }) => form));
  const theirs = new Set(distinctiveOf(second.name).map(({ form }) => form));
  if (!isSame(forms, theirs) || isSame(partOf(first.name), partOf(second.name))) return undefined;
  if (!isOfGroup(first.name, second.name)) return undefined;
  const information = brand.reduce((sum, token) => sum + informationOf(token, frequencies), 0);
  if (information < BRAND_FROM || areNamesakes(first, second, [...forms].join('')))
    return undefined;
  return { ground: 'brand', reason: say('matchFamilyBrand', [...forms].join(' ')) };
}

const distinctiveOf = ({ tokens }: Name): readonly Token[] =>
  tokens.filter(({ kind }) => kind === 'distinctive');

/** What a name says beside the brand; the word stands for a name that says nothing. */
const partOf = ({ describing }: Name): ReadonlySet<string> =>
  describing.size > 0 ? describing : new Set(['']);

/** One is the head of a group, or they are named after different countries. */
const isOfGroup = (first: Name, second: Name): boolean =>
  isHead(first) || isHead(second) || countriesOf(first) !== countriesOf(second);

const isHead = ({ tokens }: Name): boolean => tokens.some(({ form }) => GROUP_WORDS.has(form));

const countriesOf = ({ words }: Name): string =>
  words
    .filter((word) => COUNTRY_WORDS.has(word))
    .sort()
    .join(' ');

/** Both have web domains, and not both of them carry the brand. */
function areNamesakes(first: Profile, second: Profile, brand: string): boolean {
  if (first.domains.length === 0 || second.domains.length === 0) return false;
  return [first, second].some(({ domains }) =>
    domains.every((domain) => !domain.replaceAll('-', '').startsWith(brand)),
  );
}

import type { Profile } from '../company';
import type { Name } from '../name';

/** More n-grams bring more candidates but no company that these would miss. */
const MOST_GRAMS = 14;
const GRAM = 3;

const MOST_INITIALS = 6;

/** Letters beside other words, or one of them of the legal form: an abbreviation where they are few. */
const MOST_LOOSE_INITIALS = 4;

/** Keys of the place, for one site under two names. */
function addressKeys({ address }: Profile): string[] {
  if (!address || address.house === null) return [];
  const [street] = [...address.street].sort((a, b) => b.length - a.length);
  return street === undefined ? [] : [`a:${address.house} ${street}`];
}

/** Both an abbreviation and the words it stands for have the key of their initials. */
function initialsKeys({ words, initials, abbreviation }: Name): string[] {
  const [plain = '', ...loose] =
    words.length > 1 ? [...initials, abbreviation ?? ''] : [abbreviation ?? ''];
  const within = (letters: string, most: number): boolean =>
    letters.length >= GRAM && letters.length <= most;
  return [
    ...[plain].filter((letters) => within(letters, MOST_INITIALS)),
    ...loose.filter((letters) => within(letters, MOST_LOOSE_INITIALS)),
  ].map((letters) => `i:${letters}`);
}

/** Three letters each, of the words that point at the company. */
function gramKeys({ tokens, joined }: Name): string[] {
  const pointing = tokens.filter(({ kind }) => kind === 'distinctive');
  const text = pointing.length > 0 ? pointing.map(({ form }) => form).join('') : joined;
  const starts = Array.from({ length: Math.max(1, text.length - GRAM + 1) }, (_, at) => at);
  return starts.slice(0, MOST_GRAMS).map((at) => `g:${text.slice(at, at + GRAM)}`);
}

/**
 * Keys under which an index files a company, each once: `t:` words, `n:` the whole name, `d:` domains, `p:` phone,
 * `a:` place, `i:` initials, `g:` three letters in a row.
 */
export function recordKeys(profile: Profile): string[] {
  const { domains, name, phone } = profile;
  return [
    ...new Set([
      ...domains.map((domain) => `d:${domain}`),
      ...name.tokens.map(({ form }) => `t:${form}`),
      ...(phone === null ? [] : [`p:${phone}`]),
      ...addressKeys(profile),
      ...initialsKeys(name),
      ...(name.joined === '' ? [] : [`n:${name.joined}`, ...gramKeys(name)]),
    ]),
  ];
}

import { itself, remembered } from '@/lib/domain/remembered';
import { fold } from './fold';
import { latin } from './latin';
import { soundOf } from './sound';
import { ABBREVIATIONS } from './words/abbreviations';
import { partedWords } from './words/east-asian-words';
import { ATTACHED_FORMS, LEADING_FORMS } from './words/leading-forms';
import { areOfOneCountry, LEGAL_FORMS, LONGEST_FORM } from './words/legal-forms';
import { DESCRIBING_WORDS, EMPTY_WORDS, LINKING_WORDS } from './words/word-lists';

/** What a word of a name tells: this company, its trade or place, or nothing much. */
export type WordKind = 'distinctive' | 'describing' | 'empty';

/** A word in the form in which words are compared: abbreviations written out, no plural. */
export type Token = { readonly form: string; readonly sound: string; readonly kind: WordKind };

/** A company name taken apart by what its words say. */
export type Name = {
  readonly tokens: readonly Token[];
  /** Every word but legal forms and linking words, in order. */
  readonly words: readonly string[];
  /** Words that point at this one company. A name of generic words points by its whole phrase. */
  readonly distinctive: ReadonlySet<string>;
  /** Trades and places. */
  readonly describing: ReadonlySet<string>;
  /** All words as one, so that `Data Dog` and `Datadog` meet. */
  readonly joined: string;
  /** The same with linking words, so that `The RealReal` and `Therealreal` meet. */
  readonly whole: string;
  /** The words in alphabetical order. */
  readonly sorted: string;
  /** Initials of its words, and with that of its legal form: NRC of National Research Corp. */
  readonly initials: readonly string[];
  /** The one word that may stand for such a name. */
  readonly abbreviation: string | null;
  /** Who it says it belongs to, as in “Contoso Foods, a Fabrikam company”. */
  readonly parent: string | null;
};

/** More words than any real name has. */
const MOST_WORDS = 16;

/** Longer words hold nothing more to tell companies apart, and comparing spelling is quadratic. */
const LONGEST_WORD = 40;

/** Dots and slashes inside an abbreviation: `s.p.a.`, `a/s`. */
const INSIDE_ABBREVIATION = /(?<![\p{L}\p{N}])(\p{L})[./](?=\p{L}(?![\p{L}\p{N}\p{M}]))/gu;

/** An ampersand inside an abbreviation: `AT&T`, `H&M`. */
const INSIDE_INITIALS = /(?<![\p{L}\p{N}])(\p{L}{1,2})&(?=\p{L}{1,2}(?![\p{L}\p{N}]))/gu;

/** “& C.” of Italian firms is “& Co.”, and no initial of the name before it. */
const AND_COMPANY = /&\s*c\.(?=[\s,]|$)/g;

/** The place of registration that registers write behind a name: `Contoso Inc /DE/`. */
const REGISTER_TAG =
  /(?<=\S\s\S.*)[/\\]\s?(?:[a-z]{2,3}|cayman(?: islands)?|(?:marshall|british virgin) islands|bermuda|jersey|guernsey)\s?[/\\]?\s*$/;

/** “…, a Fabrikam company”, “… (part of the Fabrikam Group)”. */
const BELONGING =
  /(?<=\S)\s*[,(–—-]\s*(?:an?\s(\S.{1,58}?)\s(?:company|business|brand|subsidiary|affiliate)|(?:a )?(?:part|member|division|subsidiary|unit|brand) of (?:the )?(\S.{1,58}?))\s*\)?\s*$/;

const APOSTROPHES = /['’‘`´"״׳]/g;

/** Splits a folded name into words, abbreviations joined, `and` and `&` gone. */
function wordsOf(folded: string): string[] {
  const words = partedWords(folded.replace(REGISTER_TAG, '').replace(ATTACHED_FORMS, ' '))
    .replace(AND_COMPANY, '& co')
    .replace(APOSTROPHES, '')
    .replace(INSIDE_ABBREVIATION, '$1')
    .replace(INSIDE_INITIALS, '$1')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && word !== 'and')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
  return joinInitials(words);
}

/** Single letters in a row are one abbreviation: `s p a` → `spa`, `h m` → `hm`. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const word of words) {
    const initial = /^\p{L}$/u.test(word);
    if (initial && open) joined.push(`${joined.pop()}${word}`);
    else joined.push(word);
    open = initial;
  }
  return joined;
}

/**
 * Drops legal forms, the longest first, wherever they stand; in front only where that is usual. A
 * form before one of another country is a name: `SAS AB`, `DNO ASA`.
 */
function withoutLegalForms(words: readonly string[]): string[] {
  const kept: string[] = [];
  const forms: string[] = [];
  let onlyForms = true;
  for (let at = 0; at < words.length; ) {
    const form = formAt(words, at);
    const written = form.join(' ');
    const isDropped = form.length > 0 && (kept.length > 0 || LEADING_FORMS.has(written));
    const step = form.length || 1;
    if (!isDropped) kept.push(...words.slice(at, at + step));
    onlyForms &&= form.length > 0;
    if (onlyForms) forms.push(written);
    at += step;
  }
  const isForm = onlyForms && (LEADING_FORMS.has(forms[0] ?? '') || areOfOneCountry(forms));
  return isForm ? [] : kept;
}

/** The longest legal form that starts at a word; no words when none does. */
function formAt(words: readonly string[], at: number): readonly string[] {
  for (let length = LONGEST_FORM; length > 0; length--) {
    const form = words.slice(at, at + length);
    if (LEGAL_FORMS.has(form.join(' '))) return form;
  }
  return [];
}

const without = (words: readonly string[], ...lists: ReadonlySet<string>[]): string[] =>
  words.filter((word) => !lists.some((list) => list.has(word)));

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?<=..[^aisu])s$/, ''],
];

/** A word without the plural of English, which names drop and add: Networks, Technologies. */
function singular(word: string): string {
  if (word.length < 4) return word;
  const [ending, instead] = ENDINGS.find(([pattern]) => pattern.test(word)) ?? [];
  return ending && instead !== undefined ? word.replace(ending, instead) : word;
}

const kindOf = (word: string): WordKind => {
  if (EMPTY_WORDS.has(word)) return 'empty';
  return DESCRIBING_WORDS.has(word) ? 'describing' : 'distinctive';
};

/** Of so many words the tokens are kept: a few thousand make up most names. */
const WORDS_KEPT = 10_000;

/** Most words of names come again and again, and each is brought to its form by many rules. */
const tokenOf = remembered(
  itself<string>,
  (word): Token => {
    const written = ABBREVIATIONS.get(word) ?? word;
    const form = singular(written);
    const kind = [word, written, form].map(kindOf).find((each) => each !== 'distinctive');
    return { form, sound: soundOf(form), kind: kind ?? 'distinctive' };
  },
  WORDS_KEPT,
);

function initialsOf(words: readonly string[], form: string | undefined): string[] {
  if (words.length < 2) return [];
  const initials = words.map((word) => word.slice(0, 1)).join('');
  return form === undefined ? [initials] : [initials, `${initials}${form.slice(0, 1)}`];
}

/**
 * Company name normalisation. Takes a name apart so that two spellings of one company compare
 * equal: case, accents, punctuation, `&`, legal form and initials no longer matter.
 *
 * Shape: any text → its words by kind; a name that is only a legal form has no words.
 * Never throws; at most 16 words of at most 40 characters.
 */
export function nameOf(text: string): Name {
  const folded = fold(text);
  const [belonging = '', ...parents] = BELONGING.exec(folded) ?? [];
  const said = wordsOf(folded.slice(0, folded.length - belonging.length));
  const kept = withoutLegalForms(said);
  const all = kept.map((word) => latin(word).slice(0, LONGEST_WORD)).filter((word) => word !== '');
  const linked = without(all, LINKING_WORDS);
  const words = linked.length > 0 ? linked : all;
  const joined = words.join('');
  const tokens = words.map(tokenOf);
  const pointing = without(words, EMPTY_WORDS, DESCRIBING_WORDS);
  const phrase = words.length > 1 ? [tokens.map(({ form }) => form).join('')] : [];
  const [abbreviation = null, ...others] = words.length === 1 ? words : pointing;
  return {
    tokens,
    words,
    distinctive: new Set(pointing.length > 0 ? pointing : phrase),
    describing: new Set(words.filter((word) => DESCRIBING_WORDS.has(word))),
    joined,
    whole: all.join(''),
    sorted: [...words].sort().join(' '),
    initials: initialsOf(
      words,
      said.find((word) => !kept.includes(word)),
    ),
    abbreviation: others.length === 0 ? abbreviation : null,
    parent: parents.find((parent) => parent !== undefined) ?? null,
  };
}

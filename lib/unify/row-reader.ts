import { type Id, idOf } from '@/lib/domain/id';
import type { Money } from '@/lib/domain/money';
import type { RawRow, SourceConfig } from '@/lib/domain/source';
import { say, type Text } from '@/lib/domain/text';
import type { At, Month } from '@/lib/domain/time';
import { parseBoolean } from './clean/boolean';
import { type DateFault, parseDate } from './clean/date';
import { parseDomain } from './clean/domain';
import { parseList } from './clean/list';
import { parseCurrency, parseMoney } from './clean/money';
import { parseMonth } from './clean/month';
import { parseNumber } from './clean/number';
import { cleanText, LONGEST_CELL } from './clean/text';
import { type Synonyms, wordOf } from './clean/words';
import type { Columns } from './columns';
import type { PartnerDirectory } from './partner-directory';

/** Why a row is refused: the first thing found wrong with it. */
type Fault = { readonly column: string; readonly text: Text };

type ReadWord = <Word extends string>(
  field: string,
  words: readonly Word[],
  synonyms: Synonyms<Word>,
) => Word | null;

/**
 * Reads row after row, field by field. A field that is empty is null; a field that cannot be read is
 * null too, and marks the row as refused.
 */
export type RowReader = {
  readonly sourceId: string;
  readonly now: At;
  /** Turns to the next row. One reader serves a batch: making one a row took a third of the time. */
  readonly begin: (row: RawRow) => void;
  readonly fault: () => Fault | null;
  /** Marks the row as refused for this field. */
  readonly refuse: (field: string, text: Text) => void;
  /** The value, or, when it is missing, a stand-in in a row that is refused. */
  readonly required: <T>(field: string, value: T | null, standIn: T) => T;
  readonly text: (field: string) => string | null;
  readonly id: (field: string) => Id | null;
  /** The id of a partner that is given by id or, where partners are known, by name. */
  readonly partner: (field: string) => Id | null;
  readonly date: (field: string) => At | null;
  readonly month: (field: string) => Month | null;
  readonly number: (field: string) => number | null;
  /** An amount with its currency, which stands in the same cell, in `currency`, or in the settings. */
  readonly money: (field: string) => Money | null;
  readonly flag: (field: string) => boolean;
  /** Our word for theirs; null when it is none of ours. */
  readonly word: ReadWord;
  /** The same, but a word that is none of ours refuses the row. */
  readonly knownWord: ReadWord;
  readonly list: (field: string) => readonly unknown[];
  readonly texts: (field: string) => readonly string[];
  /** Texts that commas part, too: names of places hold none, those of products do. */
  readonly places: (field: string) => readonly string[];
  readonly domains: (field: string) => readonly string[];
  /** Readers for the parts of a nested value, whose faults count for `field`. */
  readonly inner: (field: string) => {
    readonly partner: (value: unknown) => Id | null;
    readonly date: (value: unknown) => At | null;
    readonly number: (value: unknown) => number | null;
  };
};

export function rowReader(
  columns: Columns,
  config: SourceConfig,
  now: At,
  partners: PartnerDirectory | null = null,
): RowReader {
  let row: RawRow = {};
  let fault: Fault | null = null;

  const refuse = (field: string, text: Text): null => {
    // A field that no column fills goes by its own name.
    fault ??= { column: columns.nameOf(field) || field, text };
    return null;
  };
  const cell = (field: string): unknown => {
    const value = columns.valueOf(row, field);
    if (typeof value !== 'string') return value ?? null;
    if (value.length > LONGEST_CELL) {
      return refuse(field, say('importCellTooLong', value.length, LONGEST_CELL));
    }
    return NOTHING.test(value) ? null : value;
  };
  const textFrom = (field: string, value: unknown): string | null => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'object') return refuse(field, say('importNotText'));
    return cleanText(String(value)) || null;
  };
  const idFrom = (field: string, value: unknown): Id | null => {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      return refuse(field, say('importIdNumber', String(value)));
    }
    const local = textFrom(field, value);
    if (local === null) return null;
    if (local.length > LONGEST_ID) return refuse(field, say('importIdTooLong', LONGEST_ID));
    return local.startsWith(`${config.space}:`) ? local : idOf(config.space, local);
  };
  const partnerFrom = (field: string, value: unknown): Id | null => {
    const id = idFrom(field, value);
    if (id === null || !partners || partners.has(id)) return id;
    const [found, ...others] = partners.named(String(value));
    if (others.length > 0) return refuse(field, say('importPartnerTwice', shown(value)));
    if (found) return found;
    return looksLikeName(String(value)) ? refuse(field, say('importNoPartner', shown(value))) : id;
  };
  const dateFrom = (field: string, value: unknown): At | null => {
    if (value === null || value === undefined || value === '') return null;
    const at = parseDate(value, columns.hintsOf(field).dateOrder);
    return typeof at === 'number' ? at : refuse(field, dateFault(at, value));
  };
  const numberFrom = (field: string, value: unknown): number | null => {
    if (value === null || value === undefined || value === '') return null;
    const number = parseNumber(value, columns.hintsOf(field).decimalMark);
    return number ?? refuse(field, say('importNotNumber', shown(value)));
  };
  const text = (field: string) => textFrom(field, cell(field));
  const list = (field: string) => parseList(cell(field));
  const texts = (field: string) => [
    ...new Set(list(field).flatMap((item) => textFrom(field, item) ?? [])),
  ];

  const partsOf = (field: string) => [
    ...new Set(
      texts(field)
        .flatMap((item) => item.split(/\s*,\s*/))
        .filter(Boolean),
    ),
  ];

  const word: ReadWord = (field, words, synonyms) => {
    const value = text(field);
    return value === null ? null : wordOf(value, words, synonyms);
  };

  return {
    sourceId: config.id,
    now,
    begin(next) {
      row = next;
      fault = null;
    },
    fault: () => fault,
    refuse,
    required: (field, value, standIn) => {
      if (value === null) refuse(field, say('importMissing'));
      return value ?? standIn;
    },
    text,
    id: (field) => idFrom(field, cell(field)),
    partner: (field) => partnerFrom(field, cell(field)),
    date: (field) => dateFrom(field, cell(field)),
    month: (field) => {
      const value = cell(field);
      if (value === null) return null;
      const read = parseMonth(value, columns.hintsOf(field).dateOrder);
      return 'month' in read ? read.month : refuse(field, dateFault(read.fault, value));
    },
    number: (field) => numberFrom(field, cell(field)),
    money: (field) => {
      const value = cell(field);
      if (value === null) return null;
      const nested = nestedMoney(value);
      const read = parseMoney(nested?.amount ?? value, columns.hintsOf(field).decimalMark);
      if (!read) return refuse(field, say('importNotMoney', shown(value)));
      const beside = nested?.currency ?? text('currency');
      const named = beside === null ? null : parseCurrency(beside);
      if (beside !== null && named === null) {
        return refuse('currency', say('importNotCurrency', shown(beside)));
      }
      if (named && read.currency && !read.isShared && named !== read.currency) {
        return refuse(field, say('importTwoCurrencies', read.currency, named));
      }
      const currency = named ?? read.currency ?? defaultCurrency(config);
      return currency
        ? { amount: read.amount, currency }
        : refuse(field, say('importNoCurrency', shown(value)));
    },
    flag: (field) => {
      const value = cell(field);
      if (value === null) return false;
      return parseBoolean(value) ?? refuse(field, say('importNotBoolean', shown(value))) ?? false;
    },
    word,
    knownWord: (field, words, synonyms) => {
      const value = text(field);
      if (value === null) return null;
      return (
        word(field, words, synonyms) ??
        refuse(field, say('importUnknownWord', shown(value), words.join(', ')))
      );
    },
    list,
    texts,
    places: partsOf,
    domains: (field) => [...new Set(partsOf(field).flatMap((item) => parseDomain(item) ?? []))],
    inner: (field) => ({
      partner: (value) => partnerFrom(field, value),
      date: (value) => dateFrom(field, value),
      number: (value) => numberFrom(field, value),
    }),
  };
}

const LONGEST_ID = 200;

/** How people and reports write that there is no value. */
const NOTHING = /^\s*(?:[-\u2013\u2014]+|n\/a)?\s*$/i;

/** Ids have no spaces, and hardly ever no digit. */
const looksLikeName = (text: string): boolean => /\s/.test(text.trim()) || !/\d/.test(text);

function dateFault(reason: DateFault, value: unknown): Text {
  if (reason === 'impossible') return say('importDateImpossible', shown(value));
  if (reason === 'two-way') return say('importDateTwoWay', shown(value));
  return say('importNotDate', shown(value));
}

/** `{ amount, currency }`, as JSON feeds often write money. */
function nestedMoney(value: unknown): { amount: unknown; currency: string | null } | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'amount')) return null;
  const { amount, currency } = value as { amount: unknown; currency?: unknown };
  return { amount, currency: typeof currency === 'string' ? currency : null };
}

const defaultCurrency = ({ settings }: SourceConfig): string | null =>
  typeof settings.currency === 'string' ? parseCurrency(settings.currency) : null;

/** The value for a message: short, and never an object. */
function shown(value: unknown): string {
  const text = typeof value === 'object' ? '{…}' : cleanText(String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What a name of a period says; what it leaves out is 1. */
export type Said = {
  readonly year: number;
  readonly quarter: number;
  readonly month: number;
  readonly week: number;
  readonly day: number;
};

/** One way of writing periods: read strictly, so that what is read is written again just so. */
export type Notation = {
  /** Null where the name is written otherwise. */
  readonly read: (name: string) => Said | null;
  readonly write: (said: Said) => string;
};

type Part = {
  readonly of: keyof Said;
  readonly pattern: string;
  readonly read: (text: string) => number;
  readonly write: (number: number) => string;
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT = MONTHS.map((month) => month.slice(0, 3));

const digits = (of: keyof Said, pattern: string, least: number): Part => ({
  of,
  pattern,
  read: Number,
  write: (number) => String(number).padStart(least, '0'),
});

const words = (list: readonly string[]): Part => ({
  of: 'month',
  pattern: list.join('|'),
  read: (text) => list.indexOf(text) + 1,
  write: (number) => list[number - 1] ?? '',
});

/** The letters of a notation, and what stands for each; all else stands for itself. */
const PARTS: { readonly [letters: string]: Part } = {
  YYYY: digits('year', '\\d{4}', 4),
  // Two digits are years of this century: nobody’s sales of the last one are forecast.
  YY: {
    of: 'year',
    pattern: '\\d\\d',
    read: (text) => 2000 + Number(text),
    write: (year) => String(year % 100).padStart(2, '0'),
  },
  QQ: digits('quarter', '[1-4]', 1),
  MMMM: words(MONTHS),
  MMM: words(SHORT),
  MM: digits('month', '0[1-9]|1[0-2]', 2),
  M: digits('month', '[1-9]|1[0-2]', 1),
  WW: digits('week', '0[1-9]|[1-4]\\d|5[0-3]', 2),
  W: digits('week', '[1-9]|[1-4]\\d|5[0-3]', 1),
  DD: digits('day', '0[1-9]|[12]\\d|3[01]', 2),
  D: digits('day', '[1-9]|[12]\\d|3[01]', 1),
};

/** `[…]` is said as it stands. */
const LETTERS = /\[[^\]]*\]|Y+|QQ|M+|W+|D+|[^[YQMWD]+/g;

/** A notation from its letters: `YYYY-MM`, `[Q]QQ YYYY`, `DD.MM.YYYY`. */
function notation(letters: string): Notation {
  const pieces = letters.match(LETTERS) ?? [];
  const parts = pieces.map((piece) => PARTS[piece] ?? piece.replace(/[[\]]/g, ''));
  const pattern = parts.map((part) =>
    typeof part === 'string' ? part.replace(/[.]/g, '\\.') : `(${part.pattern})`,
  );
  const whole = new RegExp(`^${pattern.join('')}$`);
  const asked = parts.filter((part) => typeof part !== 'string');
  return {
    read(name) {
      const found = whole.exec(name);
      if (!found) return null;
      const said = { year: 1, quarter: 1, month: 1, week: 1, day: 1 };
      asked.forEach((part, i) => {
        said[part.of] = part.read(found[i + 1] as string);
      });
      return said;
    },
    write: (said) =>
      parts.map((part) => (typeof part === 'string' ? part : part.write(said[part.of]))).join(''),
  };
}

const each = (...letters: readonly string[]): readonly Notation[] => letters.map(notation);

export const MONTH_NAMES = each(
  ...['YYYY-MM', 'YYYYMM', 'YYYY/MM', 'YYYY.MM', 'YYYY[M]MM', 'YYYY[m]MM', 'YYYY-[M]MM'],
  ...['MM/YYYY', 'MM-YYYY', 'MM.YYYY', 'YYYY-M', 'YYYY/M', 'YYYY[M]M', 'YYYY[m]M', 'M/YYYY'],
  ...['MMM YYYY', 'MMM-YYYY', 'MMM YY', 'MMM-YY', 'MMMM YYYY', 'YYYY MMM', 'YYYY-MMM'],
);

export const QUARTER_NAMES = each(
  ...['YYYY-[Q]QQ', 'YYYY[Q]QQ', 'YYYY [Q]QQ', 'YYYY/[Q]QQ', 'YYYY[q]QQ', 'YYYY.QQ', 'YYYY-QQ'],
  ...['[Q]QQ YYYY', '[Q]QQ-YYYY', '[Q]QQ/YYYY', '[Q]QQ YY'],
);

export const WEEK_NAMES = each(
  ...['YYYY-[W]WW', 'YYYY[W]WW', 'YYYY [W]WW', 'YYYY/[W]WW', 'YYYY[w]WW', 'YYYY-[W]W', 'YYYY[W]W'],
);

export const DATE_NAMES = each(
  ...['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY.MM.DD', 'DD.MM.YYYY', 'D.M.YYYY'],
  ...['MM/DD/YYYY', 'M/D/YYYY', 'DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'YYYY-M-D', 'YYYY/M/D'],
  ...['YYYY-MM-DD 00:00:00', 'YYYY-MM-DD 00:00', 'YYYY-MM-DD[T]00:00:00', 'YYYY-MM-DD[T]00:00:00Z'],
  ...['YYYY-MM-DD[T]00:00:00.000Z', 'DD MMM YYYY', 'D MMM YYYY', 'DD-MMM-YYYY', 'MMM D, YYYY'],
);

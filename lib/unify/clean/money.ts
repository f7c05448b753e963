import { type DecimalMark, parseNumber } from './number';

/** Signs that stand for one currency only; `$` and `¥` may be several and need a currency beside. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
]);

/** Signs of several currencies, with the one that is meant where nothing else is said. */
const SHARED_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['¥', 'JPY'],
]);

export type MoneyRead = {
  readonly amount: number;
  /** What the cell itself says; null for a bare number. */
  readonly currency: string | null;
  /** The sign is used by several currencies: a currency given elsewhere counts more. */
  readonly isShared: boolean;
};

const KNOWN = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code, of whatever case or by its sign; null when it is neither. */
export function parseCurrency(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (KNOWN.has(code)) return code;
  return SIGNS.get(text.trim()) ?? SHARED_SIGNS.get(text.trim()) ?? null;
}

/** An amount with the currency it names: `1.234,56 €`, `$1,234.56`, `EUR 12k`, `(1,200) USD`. */
export function parseMoney(value: unknown, mark: DecimalMark | null): MoneyRead | null {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { amount: value, currency: null, isShared: false } : null;
  }
  if (typeof value !== 'string') return null;
  const { rest, sign } = withoutCurrency(value.trim());
  const amount = parseNumber(rest, mark);
  if (amount === null) return null;
  if (sign === null) return { amount, currency: null, isShared: false };
  return { amount, currency: parseCurrency(sign), isShared: SHARED_SIGNS.has(sign) };
}

function withoutCurrency(text: string): { rest: string; sign: string | null } {
  const sign =
    [...SIGNS.keys()].find((each) => text.includes(each)) ??
    [...SHARED_SIGNS.keys()].find((each) => text.includes(each)) ??
    text.match(/(?<![a-z])[a-z]{3}(?![a-z])/gi)?.find((code) => KNOWN.has(code.toUpperCase()));
  return sign ? { rest: text.replace(sign, ''), sign } : { rest: text, sign: null };
}

import { quantile } from '@/models/stats/quantile';
import type { Figure } from '../contract';

/** Rounded to what a measurement on a shared machine can tell. */
const round = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);

export const withUnit = (value: number, unit: string): string => `${round(value)} ${unit}`;

export const share = (values: readonly number[], part: number): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    part,
  );

/** `p50 3.1 ms, p95 4.7 ms (n = 30)` */
export const spread = (values: readonly number[], unit = 'ms'): string =>
  `p50 ${withUnit(share(values, 0.5), unit)}, p95 ${withUnit(share(values, 0.95), unit)} (n = ${values.length})`;

type Single = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly beside?: string;
};

/** A figure without a bar. */
export const told = ({ what, value, unit, beside }: Single): Figure => ({
  what,
  value: withUnit(value, unit),
  beside: beside ?? null,
  bar: null,
  met: null,
});

export const atMost = (bar: number, single: Single): Figure => ({
  ...told(single),
  bar: `≤ ${withUnit(bar, single.unit)}`,
  met: single.value <= bar,
});

export const atLeast = (bar: number, single: Single): Figure => ({
  ...told(single),
  bar: `≥ ${withUnit(bar, single.unit)}`,
  met: single.value >= bar,
});

type Many = {
  readonly what: string;
  readonly values: readonly number[];
  readonly beside?: string;
};

/** Milliseconds of many tries against bars for the middle one and for the slow ones. */
export const tries = (
  { what, values, beside }: Many,
  bars: { readonly p50?: number; readonly p95?: number } = {},
): Figure => {
  const { p50, p95 } = bars;
  const parts = [
    ...(p50 === undefined ? [] : [`p50 ≤ ${p50} ms`]),
    ...(p95 === undefined ? [] : [`p95 ≤ ${p95} ms`]),
  ];
  return {
    what,
    value: spread(values),
    beside: beside ?? null,
    bar: parts.join(', ') || null,
    met:
      parts.length === 0
        ? null
        : share(values, 0.5) <= (p50 ?? Infinity) && share(values, 0.95) <= (p95 ?? Infinity),
  };
};

import type { Pace } from '@/lib/domain/pace';
import type { Encoding } from '../encode/encoding';
import { type Column, columnOf, type Table, type Value } from '../table';
import type { Cut } from './bin-rows';
import { categoryBinner, numberBinner } from './bins';

/** A column ready to be split. */
export type BinnedColumn = Cut & {
  /** Index of the column in the table. */
  readonly feature: number;
  readonly bins: number;
  readonly direction: Column['direction'];
  /** Rows of each bin. */
  readonly counts: Uint32Array;
  /** Bin of each row. */
  readonly values: Uint8Array;
};

/** Numbers are cut at the 32nds; finer steps fit noise, coarser ones lose edges. */
const CUTS = 31;

/** Digits of a cut, which is stored with each question about it. */
const DIGITS = 6;

/** Cases looked at to find the cuts. */
const MOST_LOOKED_AT = 20_000;

/** Work of one value, in multiply-adds. */
const BIN_WORK = 20;

/**
 * Cuts the columns of a table into bins. A column that does not apply to some rows is left out:
 * a question that does not apply has no answer, and the ridge part knows how to say nothing.
 */
export async function binnedOf(
  { columns, rows }: Table,
  encodings: readonly Encoding[],
  pace: Pace,
): Promise<BinnedColumn[]> {
  const binned: BinnedColumn[] = [];
  for (const [feature, encoding] of encodings.entries()) {
    await pace(rows.length * BIN_WORK);
    const column = columns[feature];
    const valueAt = columnOf(rows, feature);
    if (!column || !appliesTo(rows.length, valueAt)) continue;
    const cuts = column.type === 'category' ? null : cutsOf(rows.length, valueAt);
    const binner = cuts ? numberBinner(cuts, encoding.missing) : categoryBinner(encoding);
    const { bins, of } = binner;
    const values = new Uint8Array(rows.length);
    const counts = new Uint32Array(bins);
    for (let i = 0; i < rows.length; i++) {
      const bin = Math.max(0, of(valueAt(i)));
      values[i] = bin;
      counts[bin] = (counts[bin] as number) + 1;
    }
    binned.push({ feature, bins, cuts, binner, direction: column.direction, counts, values });
  }
  return binned;
}

function appliesTo(rows: number, valueAt: (row: number) => Value): boolean {
  for (let row = 0; row < rows; row++) if (valueAt(row) === undefined) return false;
  return true;
}

function cutsOf(rows: number, valueAt: (row: number) => Value): Float64Array {
  const step = Math.max(1, Math.floor(rows / MOST_LOOKED_AT));
  const known: number[] = [];
  for (let i = 0; i < rows; i += step) {
    const value = valueAt(i);
    if (value !== null && value !== undefined && Number.isFinite(Number(value))) {
      known.push(Number(value));
    }
  }
  const sorted = Float64Array.from(known).sort();
  const cuts: number[] = [];
  for (let k = 1; k <= CUTS; k++) {
    const value = sorted[Math.floor((k * sorted.length) / (CUTS + 1))];
    const cut = value === undefined ? undefined : Number(value.toPrecision(DIGITS));
    if (cut !== undefined && cut > (cuts.at(-1) ?? (sorted[0] as number))) cuts.push(cut);
  }
  return Float64Array.from(cuts);
}

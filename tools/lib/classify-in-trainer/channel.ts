import type { Column, PackedRows } from '@/models/table';
import type { Answer, Ask } from '../classify';

/** The page asks, the trainer answers: on a line of their own, which the product knows nothing of. */
export const LINE = 'evaluate';

/** Rows as JSON carries them: an unknown number becomes null. */
type JsonRows = Pick<PackedRows, 'length'> & {
  readonly packed: readonly (
    | { readonly numbers: readonly (number | null)[] }
    | { readonly codes: readonly number[]; readonly values: readonly (string | boolean | null)[] }
  )[];
};

export type JsonAsk = {
  readonly columns: readonly Column[];
  readonly train: JsonRows;
  readonly labels: readonly boolean[];
  readonly test: JsonRows;
};

export type FromPage = { readonly ask: JsonAsk };
export type FromTrainer =
  | { readonly state: 'ready' }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly message: string };

export const toJson = ({ columns, train, labels, test }: Ask<PackedRows>): JsonAsk => ({
  columns,
  train: jsonRows(train),
  labels,
  test: jsonRows(test),
});

export const fromJson = ({ columns, train, labels, test }: JsonAsk): Ask<PackedRows> => ({
  columns,
  train: packedRows(train),
  labels,
  test: packedRows(test),
});

const jsonRows = ({ length, packed }: PackedRows): JsonRows => ({
  length,
  packed: packed.map((own) =>
    'codes' in own
      ? { codes: [...own.codes], values: own.values as readonly (string | boolean | null)[] }
      : { numbers: [...own.numbers] },
  ),
});

const packedRows = ({ length, packed }: JsonRows): PackedRows => ({
  length,
  packed: packed.map((own) =>
    'codes' in own
      ? { codes: Int32Array.from(own.codes), values: own.values }
      : { numbers: Float64Array.from(own.numbers, (number) => number ?? Number.NaN) },
  ),
});

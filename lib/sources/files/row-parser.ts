import type { Result } from '@/lib/domain/result';
import type { RawRow } from '@/lib/domain/source';
import type { Text } from '@/lib/domain/text';

/** What was found in the place of one row; null for a blank one. */
export type RowItem = { readonly row: RawRow } | { readonly refused: Text } | null;

/** Takes text piece by piece and gives out each row as soon as it is whole. */
export type RowParser = {
  readonly push: (text: string, isLast: boolean) => Result<readonly RowItem[]>;
};

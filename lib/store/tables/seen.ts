import type { EntityName } from '@/lib/domain/entity';
import type { Id } from '@/lib/domain/id';
import type { TableDef } from './table';

/** The ids that one page of a full run brought. */
export type SeenPage = {
  readonly sourceId: string;
  readonly page: number;
  readonly ids: { readonly [Name in EntityName]?: readonly Id[] };
};

/**
 * What a full run has found so far, a row a page. It is written with the page's rows, so it is
 * never ahead or behind them; a mark on every row would cost a second write of the whole table.
 */
export const seen = {
  name: 'seen',
  schema: '[sourceId+page]',
  shape: null,
} as const satisfies TableDef<SeenPage>;

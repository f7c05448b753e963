import type { Severity } from './insights';
import type { RecordKind } from './record-ref';
import type { Band } from './score';

/** What stands beside a record in a list or on a board. */
export type Badge = {
  /** Null where the record has no score, as a customer has none. */
  readonly score: {
    readonly points: number;
    readonly band: Band;
    /** What the model says, where the points are a person’s own. */
    readonly model?: number;
  } | null;
  /** Open conflicts, and how bad the worst of them is. */
  readonly conflicts: number;
  readonly worst: Severity | null;
};

/** Rows of one list or board, by the CRM's own ids. */
export type RowsAsk = {
  readonly crm: string;
  readonly kind: RecordKind;
  readonly ids: readonly string[];
};

/** The badges in the order of the question; null for rows that nothing is to be said of. */
export type BadgesReply =
  /** The site, or its badges, are switched off. */
  | { readonly state: 'off' }
  /** What could not be read says nothing; the panel tells why. */
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly badges: readonly (Badge | null)[] };

/** Rows of one question: more than any screen shows at once is asked in turns. */
export const MOST_ROWS_ASKED = 50;

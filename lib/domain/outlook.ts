import type { Decline, Forecast } from './forecast';
import type { Health } from './health';
import type { Id } from './id';
import type { Text } from './text';
import type { At } from './time';

/** What is kept of one partner beside its scores: read in one go when a page shows it. */
export type Outlook = {
  /** The partner's id. */
  readonly id: Id;
  /** Null where there is no revenue to go by. */
  readonly forecast: Forecast | null;
  readonly decline: Decline | null;
  readonly health: Health | null;
  readonly segmentId: string | null;
  /** Kept here too, so that a page need not read the map of all partners for it. */
  readonly segmentName: Text | null;
  readonly computedAt: At;
};

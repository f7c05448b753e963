import type { BadgesReply } from '@/lib/domain/badge';
import type { Tracked } from './tracked';

export type AskingPorts = {
  readonly rows: () => Iterable<Tracked>;
  readonly ask: (ids: readonly string[]) => Promise<BadgesReply>;
  /** Rows that have an answer now. */
  readonly onKnown: (rows: readonly Tracked[]) => void;
  readonly onOff: () => void;
};

export type Asking = {
  /** Rows have come into sight, or what is known of them is out of date. */
  readonly soon: () => void;
  readonly stop: () => void;
};

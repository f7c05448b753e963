import type { Row } from '@/lib/crm/rows/contract';
import type { Badge, BadgesReply } from '@/lib/domain/badge';

export type BoardPorts = {
  readonly draw: (badge: Badge | null) => HTMLElement;
  readonly dress: (root: ShadowRoot) => void;
  readonly ask: (ids: readonly string[]) => Promise<BadgesReply>;
  /** Badges have just been put into the page: what changed by that is no news. */
  readonly onPut: () => void;
};

export type Board = {
  /** The rows that are drawn now. */
  readonly take: (rows: readonly Row[]) => void;
  /** Stored data has changed: what is on screen is asked anew, and stands until then. */
  readonly refresh: () => void;
  /** The window has another size. */
  readonly resize: () => void;
  readonly close: () => void;
};

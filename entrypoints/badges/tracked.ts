import type { Row } from '@/lib/crm/rows/contract';
import type { Badge } from '@/lib/domain/badge';
import type { Mounted } from './mounting';

/** A row that is drawn, and how far its badge has come. */
export type Tracked = Row & {
  isSeen: boolean;
  /** `new`: nobody has asked; `asked`: on its way; `known`: stands until data changes. */
  state: 'new' | 'asked' | 'known';
  badge: Badge | null;
  mounted: Mounted | null;
};

export const tracked = (row: Row): Tracked => ({
  ...row,
  isSeen: false,
  state: 'new',
  badge: null,
  mounted: null,
});

/** Takes a badge out of the page; an answer that is on its way to it counts no more. */
export function takeOff(row: Tracked): void {
  row.state = 'new';
  row.mounted?.host.remove();
  row.mounted = null;
}

import type { Row } from '@/lib/crm/rows/contract';
import type { Badge, BadgesReply } from '@/lib/domain/badge';
import { createAsking } from './asking';
import { hostOf, isWritable, place } from './mounting';
import { type Tracked, takeOff, tracked } from './tracked';

type BoardPorts = {
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

/**
 * The rows of a page with their badges. One observer says which are on screen; rows off screen
 * cost nothing but being known.
 */
export function createBoard({ draw, dress, ask, onPut }: BoardPorts): Board {
  const rows = new Map<Element, Tracked>();
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const row = rows.get(target);
      if (row) row.isSeen = isIntersecting;
    }
    asking.soon();
  });
  const asking = createAsking({
    rows: () => rows.values(),
    ask,
    onKnown: (known) => show(known),
    onOff: () => {
      for (const row of rows.values()) {
        takeOff(row);
        // Until data changes, and the switch is data, there is nothing to ask for.
        row.state = 'known';
      }
    },
  });

  /** All rows of a batch in one frame, so that the page is laid out once for them. */
  function show(known: readonly Tracked[]): void {
    const writable = known.filter(({ anchor }) => isWritable(anchor));
    for (const row of writable) {
      row.mounted?.host.remove();
      row.mounted = hostOf(draw(row.badge), dress);
    }
    put(writable);
  }

  function put(some: readonly Tracked[]): void {
    place(some.flatMap(({ anchor, mounted }) => (mounted ? { ...mounted, anchor } : [])));
    onPut();
  }

  function take(next: readonly Row[]): void {
    const gone = new Set(rows.keys());
    const lost: Tracked[] = [];
    for (const row of next) {
      gone.delete(row.element);
      const known = rows.get(row.element);
      if (known?.id === row.id && known.anchor === row.anchor) {
        if (known.mounted && known.mounted.host.parentNode !== known.anchor) lost.push(known);
        continue;
      }
      const fresh = { ...tracked(row), isSeen: known?.isSeen ?? false };
      if (known) takeOff(known);
      else seen.observe(row.element);
      rows.set(row.element, fresh);
    }
    for (const element of gone) drop(element);
    put(lost);
    asking.soon();
  }

  function drop(element: Element): void {
    const row = rows.get(element);
    if (row) takeOff(row);
    seen.unobserve(element);
    rows.delete(element);
  }

  function refresh(): void {
    for (const row of rows.values()) {
      row.state = 'new';
      if (!row.isSeen) takeOff(row);
    }
    asking.soon();
  }

  return {
    take,
    refresh,
    resize: () => put([...rows.values()]),
    close() {
      asking.stop();
      seen.disconnect();
      for (const row of rows.values()) takeOff(row);
      rows.clear();
    },
  };
}

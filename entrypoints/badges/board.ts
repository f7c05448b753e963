import type { Row } from '@/lib/crm/rows/contract';
import { createAsking } from './asking';
import type { Board, BoardPorts } from './board-ports';
import { putter } from './putter';
import { createSight } from './sight';
import { type Tracked, takeOff, tracked } from './tracked';

/**
 * The rows of a page with their badges; rows off screen cost nothing but being known.
 */
export function createBoard(ports: BoardPorts): Board {
  const { show, put } = putter(ports);
  const rows = new Map<Element, Tracked>();
  const sight = createSight((entries) => {
    for (const { target, isIntersecting } of entries) {
      const row = rows.get(target);
      if (row) row.isSeen = isIntersecting;
    }
    asking.soon();
  });
  const asking = createAsking({
    rows: () => rows.values(),
    ask: ports.ask,
    onKnown: show,
    onOff: () => {
      for (const row of rows.values()) {
        takeOff(row);
        // Until data changes, and the switch is data, there is nothing to ask for.
        row.state = 'known';
      }
    },
  });

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
      else sight.watch(row.element);
      rows.set(row.element, fresh);
    }
    for (const element of gone) drop(element);
    put(lost);
    asking.soon();
  }

  function drop(element: Element): void {
    const row = rows.get(element);
    if (row) takeOff(row);
    sight.unwatch(element);
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
      sight.close();
      for (const row of rows.values()) takeOff(row);
      rows.clear();
    },
  };
}

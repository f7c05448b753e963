import { type BadgesReply, MOST_ROWS_ASKED } from '@/lib/domain/badge';
import type { Asking, AskingPorts } from './asking-ports';
import { settling } from './settling';
import type { Tracked } from './tracked';

/**
 * Milliseconds. What comes into sight waits for what comes next: rows that fly past are never asked
 * for, and a list that never rests now and then.
 */
const PATIENCE = { rest: 50, longest: 1_000 };

/**
 * Asks for the rows on screen, one question at a time. An answer counts for rows that are still
 * there, still of that record, and still on screen; the others are asked again when they are seen.
 */
export function createAsking({ rows, ask, onKnown, onOff }: AskingPorts): Asking {
  let isOut = false;
  let isStopped = false;

  const soon = (): void => {
    if (isOut || isStopped) return;
    coming.stir();
  };
  const coming = settling(PATIENCE, () => void next());

  async function next(): Promise<void> {
    const wanted = [...rows()].filter(({ isSeen, state }) => isSeen && state === 'new');
    const ids = [...new Set(wanted.map(({ id }) => id))].slice(0, MOST_ROWS_ASKED);
    if (ids.length === 0) return;
    const asked = wanted.filter(({ id }) => ids.includes(id)).map((row) => ({ row, id: row.id }));
    for (const { row } of asked) row.state = 'asked';
    isOut = true;
    // Nobody answers once we were updated or removed: what stands is taken away.
    const reply = await ask(ids).catch((): BadgesReply => ({ state: 'off' }));
    isOut = false;
    if (isStopped) return;
    if (reply.state === 'off') onOff();
    else if (reply.state === 'ready') take(asked, ids, reply.badges);
    soon();
  }

  function take(
    asked: readonly { readonly row: Tracked; readonly id: string }[],
    ids: readonly string[],
    badges: Extract<BadgesReply, { state: 'ready' }>['badges'],
  ): void {
    // A row that changed hands, or was put back to `new` as data changed, is asked anew.
    const mine = asked.filter(({ row, id }) => row.state === 'asked' && row.id === id);
    for (const { row, id } of mine) {
      row.state = row.isSeen ? 'known' : 'new';
      row.badge = row.isSeen ? (badges[ids.indexOf(id)] ?? null) : null;
    }
    onKnown(mine.map(({ row }) => row).filter(({ state }) => state === 'known'));
  }

  return {
    soon,
    stop: () => {
      isStopped = true;
      coming.stop();
    },
  };
}

import type { BoardPorts } from './board-ports';
import { hostOf, isWritable, place } from './mounting';
import type { Tracked } from './tracked';

type PutterPorts = Pick<BoardPorts, 'draw' | 'dress' | 'onPut'>;

/** Puts badges beside rows, a batch at a time, so that the page is laid out once for all of them. */
export function putter({ draw, dress, onPut }: PutterPorts) {
  /** What has just become known of rows. */
  function show(known: readonly Tracked[]): void {
    const writable = known.filter(({ anchor }) => isWritable(anchor));
    for (const row of writable) {
      row.mounted?.host.remove();
      row.mounted = hostOf(draw(row.badge), dress);
    }
    put(writable);
  }

  /** Back to their places: wiped by the page, or moved by it. */
  function put(some: readonly Tracked[]): void {
    place(some.flatMap(({ anchor, mounted }) => (mounted ? { ...mounted, anchor } : [])));
    onPut();
  }

  return { show, put };
}

import { vi } from 'vitest';

type Listening = {
  readonly type: string;
  readonly listener: unknown;
  readonly target: EventTarget;
};

/** Counts the listeners on a target that were added and not taken away since. */
export function countListeners(target: EventTarget): () => readonly string[] {
  const listening = new Set<Listening>();
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
    const entry = { type, listener, target };
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (!signal?.aborted) listening.add(entry);
    signal?.addEventListener('abort', () => listening.delete(entry));
    add(type, listener, options);
  });
  vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, options) => {
    for (const entry of listening)
      if (entry.type === type && entry.listener === listener) listening.delete(entry);
    remove(type, listener, options);
  });
  return () => [...listening].map(({ type }) => type).sort();
}

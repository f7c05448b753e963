import { vi } from 'vitest';

type Request = { readonly table: string; readonly what: string; readonly round: number };

const READS = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const;

/**
 * Counts what is asked of the database from now on. What waits for the answer to another request is
 * asked in a later round.
 */
export function countRequests() {
  let requests: Request[] = [];
  let answered = 0;
  function note(table: string, what: string, request: IDBRequest): void {
    const round = answered + 1;
    requests.push({ table, what, round });
    // Before the listeners of whoever asked.
    request.addEventListener('success', () => {
      answered = Math.max(answered, round);
    });
  }
  for (const read of READS) {
    for (const [prototype, placeOf] of [
      [IDBObjectStore.prototype, (store: IDBObjectStore) => [store.name, '']],
      [IDBIndex.prototype, (index: IDBIndex) => [index.objectStore.name, index.name]],
    ] as const) {
      const ask = prototype[read] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(prototype as IDBObjectStore, read).mockImplementation(function (
        this: IDBObjectStore & IDBIndex,
        ...args: unknown[]
      ) {
        const request = ask.apply(this, args);
        const [table = '', index] = placeOf(this);
        note(table, `${index} ${read} ${nameOf(args)}`, request);
        return request;
      } as never);
    }
  }
  return {
    /** Since this was last asked. */
    take() {
      const taken = requests;
      requests = [];
      answered = 0;
      return { requests: taken, rounds: Math.max(0, ...taken.map(({ round }) => round)) };
    },
  };
}

const nameOf = ([query]: readonly unknown[]): string =>
  query instanceof IDBKeyRange
    ? JSON.stringify([query.lower, query.upper])
    : JSON.stringify(query ?? null);

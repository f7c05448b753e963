/**
 * Reads values of a kind by their keys, those that were not read before; the others are as they were
 * then. For dossiers that are read soon after one another and have most of their rows in common.
 */
export type Recall = <T>(
  kind: string,
  keys: readonly string[],
  read: (missing: readonly string[]) => PromiseLike<readonly T[]>,
) => Promise<readonly T[]>;

/** Rows that are kept; with more, all are read anew. */
const MOST_ROWS = 20_000;

/** Only what has been read is kept: what is on its way belongs to the transaction that reads it. */
export function newRecall(): Recall {
  let known = new Map<string, unknown>();
  let rows = 0;
  return async <T>(
    kind: string,
    keys: readonly string[],
    read: (missing: readonly string[]) => PromiseLike<readonly T[]>,
  ) => {
    if (rows > MOST_ROWS) {
      known = new Map();
      rows = 0;
    }
    const kept = known;
    const nameOf = (key: string) => `${kind} ${key}`;
    const missing = keys.filter((key) => !kept.has(nameOf(key)));
    const values = missing.length > 0 ? await read(missing) : [];
    for (const [index, key] of missing.entries()) {
      const value = values[index];
      kept.set(nameOf(key), value);
      rows += Array.isArray(value) ? value.length : 1;
    }
    return keys.map((key) => kept.get(nameOf(key)) as T);
  };
}

/** Keeps nothing: what is read for one record is read anew for the next. */
export const readAnew: Recall = async (_kind, keys, read) => read(keys);

/**
 * The same within one snapshot, of which much is asked for before it is needed: what is on its way is
 * waited for, and never asked for twice.
 */
export function askingOnce(recall: Recall): Recall {
  const asked = new Map<
    string,
    { readonly values: Promise<readonly unknown[]>; readonly at: number }
  >();
  return async <T>(
    kind: string,
    keys: readonly string[],
    read: (missing: readonly string[]) => PromiseLike<readonly T[]>,
  ) => {
    const nameOf = (key: string) => `${kind} ${key}`;
    const missing = keys.filter((key) => !asked.has(nameOf(key)));
    if (missing.length > 0) {
      const values = recall(kind, missing, read);
      for (const [at, key] of missing.entries()) asked.set(nameOf(key), { values, at });
    }
    const found = keys.map((key) => asked.get(nameOf(key)));
    const values = await Promise.all(found.map((one) => one?.values));
    return found.map((one, index) => values[index]?.[one?.at ?? 0] as T);
  };
}

/** Has something read before it is needed. Whoever needs it is told, too, if it cannot be read. */
export function readAhead(...reads: readonly Promise<unknown>[]): void {
  for (const read of reads) read.catch(() => undefined);
}

/** What is read key by key. */
export const recallEach = <T>(
  recall: Recall,
  kind: string,
  keys: readonly string[],
  readOne: (key: string) => PromiseLike<T>,
): Promise<readonly T[]> => recall(kind, keys, (missing) => Promise.all(missing.map(readOne)));

/** What is read as a whole. */
export const recallAll = async <T>(
  recall: Recall,
  kind: string,
  read: () => PromiseLike<T>,
): Promise<T> => {
  const [all] = await recallEach(recall, kind, [''], read);
  return all as T;
};

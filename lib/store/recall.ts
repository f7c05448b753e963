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

/** What is read as a whole. */
export const recallAll = async <T>(
  recall: Recall,
  kind: string,
  read: () => PromiseLike<T>,
): Promise<T> => {
  const [all] = await recall(kind, [''], async () => [await read()]);
  return all as T;
};

import { Dexie, type EntityTable } from 'dexie';

type Token = { readonly sourceId: string; readonly token: string };

/**
 * Tokens that a person asked to keep beyond the session. A database of its own, so that
 * no export and no read of business data can ever meet them.
 */
function openTokens() {
  const db = new Dexie('partnerlens-tokens') as Dexie & { tokens: EntityTable<Token, 'sourceId'> };
  db.version(1).stores({ tokens: 'sourceId' });
  return db;
}

export const readToken = async (sourceId: string): Promise<string | null> =>
  (await withTokens((db) => db.tokens.get(sourceId)))?.token ?? null;

export const keepToken = (sourceId: string, token: string): Promise<unknown> =>
  withTokens((db) => db.tokens.put({ sourceId, token }));

export const dropToken = (sourceId: string): Promise<unknown> =>
  withTokens((db) => db.tokens.delete(sourceId));

export const eraseTokens = (): Promise<void> => Dexie.delete('partnerlens-tokens');

/** Opens for one use: an open connection would stand in the way of erasing. */
async function withTokens<T>(use: (db: ReturnType<typeof openTokens>) => Promise<T>): Promise<T> {
  const db = openTokens();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

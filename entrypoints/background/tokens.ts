import { readSession, removeSession, writeSession } from '@/lib/platform/storage';
import { dropToken, keepToken, readToken } from '@/lib/store/tokens';

const sessionKey = (sourceId: string): string => `token:${sourceId}`;

/** The token of a source: of this session, else the one the person asked to keep. */
export const tokenOf = async (sourceId: string): Promise<string | null> =>
  (await readSession<string>(sessionKey(sourceId))) ?? (await readToken(sourceId));

/** Keeps a token for this session, and beyond only if the person said so. */
export async function saveToken(sourceId: string, token: string, remember: boolean): Promise<void> {
  await writeSession(sessionKey(sourceId), token);
  if (remember) await keepToken(sourceId, token);
  else await dropToken(sourceId);
}

export async function forgetToken(sourceId: string): Promise<void> {
  await Promise.all([removeSession(sessionKey(sourceId)), dropToken(sourceId)]);
}

import { ok, type Result } from '@/lib/domain/result';
import type { SourceStatus } from '@/lib/domain/sync';
import type { OwnRequests } from '@/lib/messages/protocol';
import { sourceOf } from '@/lib/sources';
import { readSource, readSources, removeSource, saveSource } from '@/lib/store/sources';
import { tellChanged } from './changing';
import { giveUpUnused } from './permissions';
import { synchroniseAndScore } from './schedule';
import { refreshScoresNow } from './scores';
import { copySetUp } from './source-copy';
import { done, notFound, stored } from './store';
import { forgetToken, saveToken } from './tokens';

export const listSources = (): Promise<Result<readonly SourceStatus[]>> => stored(readSources);

export async function addSource({
  source,
  token,
  remember = false,
}: OwnRequests['sources/save']['ask']): Promise<Result<null>> {
  const connector = sourceOf(source.kind);
  if (!connector) return notFound(source.kind);
  const checked = connector.check(source);
  if (!checked.ok) return checked;
  if (token) await saveToken(source.id, token, remember);
  const saved = await done((db) => saveSource(db, source));
  if (!saved.ok) return saved;
  await copySetUp();
  void synchroniseAndScore(source);
  return ok(null);
}

export async function dropSource(id: string): Promise<Result<null>> {
  const removed = await done((db) => removeSource(db, id));
  if (!removed.ok) return removed;
  await Promise.all([forgetToken(id), copySetUp(), giveUpUnused()]);
  tellChanged();
  return ok(null);
}

export async function syncNow(id: string): Promise<Result<null>> {
  const source = await stored((db) => readSource(db, id));
  if (!source.ok) return source;
  if (!source.value) return notFound(id);
  void synchroniseAndScore(source.value);
  return ok(null);
}

/** The options page has taken files in by itself. */
export async function takeImported(): Promise<Result<null>> {
  await copySetUp();
  tellChanged();
  return refreshScoresNow();
}

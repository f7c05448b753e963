import type { SourceConfig } from '@/lib/domain/source';
import { emit } from '@/lib/messages/receive';
import { sourceOf } from '@/lib/sources';
import { syncStore } from '@/lib/store/sync-store';
import { takeIn } from '@/lib/unify/take-in';
import { syncSource } from '@/lib/use-cases/sync-source';
import { tellChanged } from './changing';
import { scoresAreDue } from './due';
import { store } from './store';
import { tokenOf } from './tokens';

/** Brings the store up to date with one source, as far as it gets; says so to everyone. */
export async function synchronise(config: SourceConfig): Promise<void> {
  const source = sourceOf(config.kind);
  if (!source) return;
  const result = await syncSource(
    {
      store: syncStore(store),
      source,
      takeIn,
      fetch: globalThis.fetch.bind(globalThis),
      token: await tokenOf(config.id),
      now: Date.now,
      random: Math.random,
      holder: crypto.randomUUID(),
      signal: new AbortController().signal,
      onProgress: (sync) => emit('sync/moved', { sync }),
    },
    config,
  );
  if (!result.ok) return;
  await scoresAreDue();
  tellChanged();
}

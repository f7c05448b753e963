import type { Sync } from '@/lib/domain/sync';
import { type Page, until } from '@/test/helpers/browser';
import { askBackground } from '@/test/helpers/set-up';

const LONG = 180_000;

export type FeedAsk = {
  readonly id: string;
  readonly url: string;
  readonly entities: readonly string[];
  readonly limit: number;
};

/** Adds a feed, waits for its first run to end, and answers how that went. */
export async function syncFeed(page: Page, { id, ...settings }: FeedAsk): Promise<Sync> {
  const source = { id, kind: 'http-feed', name: id, space: 'atomic', mapping: {}, createdAt: 0 };
  const saved = await askBackground(page, 'sources/save', { source: { ...source, settings } });
  if (!saved.ok) throw new Error(`The feed was refused: ${saved.problem.code}`);
  return until(
    `${id} to be stored`,
    async () => {
      const reply = await askBackground(page, 'sources/list', null);
      const sync = reply.ok && reply.value.find((status) => status.source.id === id)?.sync;
      if (sync && sync.state === 'failed') throw new Error(`The run failed: ${sync.problem?.code}`);
      return sync && sync.succeededAt !== null ? sync : null;
    },
    LONG,
  );
}

import { sitePattern } from '@/lib/domain/site';
import { giveUpSites, grantedSites } from '@/lib/platform/sites';
import { readSources } from '@/lib/store/sources';
import { stored } from './store';
import { wantedSites } from './wanted-sites';

/** Hands back to the browser what neither a site that is on nor a feed needs any more. */
export async function giveUpUnused(): Promise<void> {
  const statuses = await stored(readSources);
  if (!statuses.ok) return;
  const feeds = statuses.value.map(({ source }) => sitePattern(String(source.settings.url ?? '')));
  const needed = new Set([...(await wantedSites()), ...feeds]);
  const unused = (await grantedSites()).filter((pattern) => !needed.has(pattern));
  if (unused.length > 0) await giveUpSites(unused);
}

/** Hands every permission back, as when everything is erased. */
export const giveUpAllSites = async (): Promise<unknown> => giveUpSites(await grantedSites());

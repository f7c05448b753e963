import { isGranted } from '@/lib/platform/sites';
import { readLocal, writeLocal } from '@/lib/platform/storage';

/** Sites the person switched on, whether or not the browser still permits them. */
const SITES = 'sites';

export const wantedSites = async (): Promise<readonly string[]> =>
  (await readLocal<string[]>(SITES)) ?? [];

export const saveWanted = (patterns: readonly string[]): Promise<void> =>
  writeLocal(SITES, patterns);

/** Does one of these sites hold this host, with the browser's permission? */
export async function isGrantedOn(host: string, patterns: readonly string[]): Promise<boolean> {
  const name = host.replace(/:\d+$/, '');
  const own = patterns.filter((pattern) => pattern.includes(`://${name}/`));
  return (await Promise.all(own.map(isGranted))).includes(true);
}

import { ok, type Result } from '@/lib/domain/result';
import { readLocal, writeLocal } from '@/lib/platform/storage';
import { tellChanged } from './changing';
import { isGrantedOn, wantedSites } from './wanted-sites';

/** Sites whose lists and boards stay without badges. */
const WITHOUT_BADGES = 'sitesWithoutBadges';

export const sitesWithoutBadges = async (): Promise<readonly string[]> =>
  (await readLocal<string[]>(WITHOUT_BADGES)) ?? [];

/** Is the panel on for this host, and do rows of its lists and boards have badges? */
export async function hasBadges(host: string): Promise<boolean> {
  const without = await sitesWithoutBadges();
  const patterns = await wantedSites();
  return isGrantedOn(
    host,
    patterns.filter((pattern) => !without.includes(pattern)),
  );
}

/** Remembered with the site, even while it is switched off. */
export async function switchBadges(pattern: string, on: boolean): Promise<Result<null>> {
  const others = (await sitesWithoutBadges()).filter((one) => one !== pattern);
  await writeLocal(WITHOUT_BADGES, on ? others : [...others, pattern]);
  tellChanged();
  return ok(null);
}

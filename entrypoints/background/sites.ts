import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { Site } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/receive';
import { bringPanel, injectWatcher, isGranted, registerWatcher } from '@/lib/platform/sites';
import { sitesWithoutBadges } from './badge-sites';
import { tellChanged } from './changing';
import { forgetKept, untilChange } from './until-change';
import { isGrantedOn, saveWanted, wantedSites } from './wanted-sites';

export async function listSites(): Promise<Result<readonly Site[]>> {
  const patterns = await wantedSites();
  const without = await sitesWithoutBadges();
  const sites = patterns.map(async (pattern) => ({
    pattern,
    granted: await isGranted(pattern),
    badges: !without.includes(pattern),
  }));
  return ok(await Promise.all(sites));
}

/** Hosts that were found to be on; one that is off may be switched on at any moment. */
const hostsOn = untilChange(() => new Set<string>());

/** Is the panel switched on and permitted for a page of this host? */
export async function isOn(host: string): Promise<boolean> {
  const known = hostsOn();
  if (known.has(host)) return true;
  const on = await isGrantedOn(host, await wantedSites());
  if (on) known.add(host);
  return on;
}

/** Brings the panel into the page that asks for it, if its site is on. */
export async function loadPanel({ host, tabId }: From): Promise<Result<null>> {
  if (tabId === null || !(await isOn(host))) return fail('site-off', say('siteOff', host));
  await bringPanel(tabId);
  return ok(null);
}

export async function switchOn(pattern: string): Promise<Result<null>> {
  const patterns = await wantedSites();
  if (!patterns.includes(pattern)) await saveWanted([...patterns, pattern]);
  await followGrants();
  if (await isGranted(pattern)) await injectWatcher(pattern);
  return ok(null);
}

export async function switchOff(pattern: string): Promise<Result<null>> {
  await saveWanted((await wantedSites()).filter((one) => one !== pattern));
  await followGrants();
  return ok(null);
}

/**
 * Registers the panel for the sites that are both wanted and permitted. Firefox lets people
 * take a permission back at any time: open panels ask again and are told that they are off.
 */
export async function followGrants(): Promise<void> {
  // Before anybody can ask once more: a site that is off is told nothing.
  forgetKept();
  // A grant is told by the browser and by the page that asked for it, at the same time; two
  // registrations at once would refuse each other.
  await navigator.locks.request('sites', async () => {
    const patterns = await wantedSites();
    const grants = await Promise.all(patterns.map(isGranted));
    await registerWatcher(patterns.filter((_, index) => grants[index]));
  });
  tellChanged();
}

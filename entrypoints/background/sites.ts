import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { Site } from '@/lib/messages/protocol';
import { emit, type From } from '@/lib/messages/receive';
import { bringPanel, injectWatcher, isGranted, registerWatcher } from '@/lib/platform/sites';
import { readLocal, writeLocal } from '@/lib/platform/storage';

/** Sites the person switched on, whether or not the browser still permits them. */
const SITES = 'sites';

/** Those of them whose lists and boards stay without badges. */
const WITHOUT_BADGES = 'sitesWithoutBadges';

export const wantedSites = async (): Promise<readonly string[]> =>
  (await readLocal<string[]>(SITES)) ?? [];

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

/** Is the panel switched on and permitted for a page of this host? */
export const isOn = async (host: string): Promise<boolean> =>
  isAnyGranted(patternsOf(host, await wantedSites()));

/** Is it, and do rows of its lists and boards have badges? */
export async function hasBadges(host: string): Promise<boolean> {
  const without = await sitesWithoutBadges();
  const patterns = patternsOf(host, await wantedSites());
  return isAnyGranted(patterns.filter((pattern) => !without.includes(pattern)));
}

/** Remembered with the site, even while it is switched off. */
export async function switchBadges(pattern: string, on: boolean): Promise<Result<null>> {
  const others = (await sitesWithoutBadges()).filter((one) => one !== pattern);
  await writeLocal(WITHOUT_BADGES, on ? others : [...others, pattern]);
  emit('data/changed', null);
  return ok(null);
}

const sitesWithoutBadges = async (): Promise<readonly string[]> =>
  (await readLocal<string[]>(WITHOUT_BADGES)) ?? [];

function patternsOf(host: string, patterns: readonly string[]): readonly string[] {
  const name = host.replace(/:\d+$/, '');
  return patterns.filter((pattern) => pattern.includes(`://${name}/`));
}

async function isAnyGranted(patterns: readonly string[]): Promise<boolean> {
  const grants = await Promise.all(patterns.map(isGranted));
  return grants.includes(true);
}

/** Brings the panel into the page that asks for it, if its site is on. */
export async function loadPanel({ host, tabId }: From): Promise<Result<null>> {
  if (tabId === null || !(await isOn(host))) return fail('site-off', say('siteOff', host));
  await bringPanel(tabId);
  return ok(null);
}

export async function switchOn(pattern: string): Promise<Result<null>> {
  const patterns = await wantedSites();
  if (!patterns.includes(pattern)) await writeLocal(SITES, [...patterns, pattern]);
  await followGrants();
  if (await isGranted(pattern)) await injectWatcher(pattern);
  return ok(null);
}

export async function switchOff(pattern: string): Promise<Result<null>> {
  await writeLocal(
    SITES,
    (await wantedSites()).filter((one) => one !== pattern),
  );
  await followGrants();
  return ok(null);
}

/**
 * Registers the panel for the sites that are both wanted and permitted. Firefox lets people
 * take a permission back at any time: open panels ask again and are told that they are off.
 */
export async function followGrants(): Promise<void> {
  // A grant is told by the browser and by the page that asked for it, at the same time; two
  // registrations at once would refuse each other.
  await navigator.locks.request('sites', async () => {
    const patterns = await wantedSites();
    const grants = await Promise.all(patterns.map(isGranted));
    await registerWatcher(patterns.filter((_, index) => grants[index]));
  });
  emit('data/changed', null);
}

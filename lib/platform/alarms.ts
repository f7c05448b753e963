import { browser } from './browser';

/** Browsers fire no alarm sooner than this. */
const SOONEST_MINUTES = 0.5;

/** Wakes the background once, `ms` from now at the earliest; replaces an alarm of that name. */
export const wakeIn = (name: string, ms: number): Promise<void> =>
  browser.alarms.create(name, { delayInMinutes: Math.max(SOONEST_MINUTES, ms / 60_000) });

/** Wakes the background every so many minutes. */
export const wakeEvery = (name: string, minutes: number): Promise<void> =>
  browser.alarms.create(name, { periodInMinutes: Math.max(SOONEST_MINUTES, minutes) });

export function onAlarm(ring: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => ring(name));
}

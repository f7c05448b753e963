import { browser } from './browser';

/** Browsers fire no alarm sooner than this. */
const SOONEST_MINUTES = 0.5;

/** Wakes the background once, `ms` from now at the earliest; replaces an alarm of that name. */
export const wakeIn = (name: string, ms: number): Promise<void> =>
  browser.alarms.create(name, { delayInMinutes: Math.max(SOONEST_MINUTES, ms / 60_000) });

export function onAlarm(ring: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => ring(name));
}

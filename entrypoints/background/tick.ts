import { wakeIn } from '@/lib/platform/alarms';

/** The alarm that has what is due done. */
export const TICK = 'tick';

/** Soon enough that work cut off by the browser goes on within a minute. */
export const SAFETY_NET = 30_000;

/** Looks after work that has begun, in case the browser stops us before its end. */
export const wakeSoon = (): Promise<void> => wakeIn(TICK, SAFETY_NET);

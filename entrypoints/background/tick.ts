import { wakeIn } from '@/lib/platform/alarms';

/** The alarm that has what is due done. */
export const TICK = 'tick';

/** Soon enough that work cut off by the browser goes on within a minute. */
export const SAFETY_NET = 30_000;

/** Looks after work that has begun, in case the browser stops us before its end. */
export const wakeSoon = (): Promise<void> => wakeIn(TICK, SAFETY_NET);

/** Rings when a trainer has given no sign of life for so long that it hangs. */
export const SILENCE = 'silence';

/** Its longest step, on the slowest device, is far shorter. */
const PATIENCE = 120_000;

/** The trainer has begun, or moves: whatever would look after it is put off. */
export async function trainerMoves(): Promise<void> {
  await Promise.all([wakeSoon(), wakeIn(SILENCE, PATIENCE)]);
}

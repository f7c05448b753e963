import { LONGEST_WAIT } from '@/lib/domain/limits';
import type { Problem } from '@/lib/domain/result';

const FIRST_WAIT = 5_000;
const LONGEST_OWN_WAIT = 5 * 60_000;

/** No server is asked again sooner, whatever it says. */
const SHORTEST_WAIT = 1_000;

/**
 * Milliseconds until the next attempt after so many failures in a row: what the server asked
 * for, else doubling waits, of which half is by chance so that not all devices come at once.
 */
export function backoff(failures: number, retry: Problem['retry'], random: () => number): number {
  const told = retry?.afterMs;
  if (told != null) return Math.min(Math.max(told, SHORTEST_WAIT), LONGEST_WAIT);
  const wait = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_OWN_WAIT);
  return Math.round(wait * (0.5 + random() / 2));
}

import type { Problem } from '@/lib/domain/result';

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 5 * 60_000;

/** A server's word is kept within these, so that a slip of its pen stops nobody for a year. */
const LEAST_TOLD = 1_000;
const MOST_TOLD = 3_600_000;

/**
 * Milliseconds until the next attempt after so many failures in a row: what the server asked
 * for, else doubling waits, of which half is by chance so that not all devices come at once.
 */
export function backoff(failures: number, retry: Problem['retry'], random: () => number): number {
  const told = retry?.afterMs;
  if (told != null) return Math.min(Math.max(told, LEAST_TOLD), MOST_TOLD);
  const wait = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
  return Math.round(wait * (0.5 + random() / 2));
}

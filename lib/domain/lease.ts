import type { Sync } from './sync';
import type { At } from './time';

/**
 * Milliseconds for which a run counts as alive without a sign. Longer than the longest request (24 s)
 * with its write, so that only a killed run loses its lease.
 */
export const LEASE = 60_000;

export const leaseFor = (holder: string, now: At): NonNullable<Sync['lease']> => ({
  holder,
  until: now + LEASE,
});

/** Whether a run is alive. A lease from further ahead than a lease lasts is of another clock. */
export const isLeased = ({ lease }: Sync, now: At): boolean =>
  lease !== null && lease.until > now && lease.until <= now + LEASE;

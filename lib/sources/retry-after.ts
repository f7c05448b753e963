import { LONGEST_WAIT } from '@/lib/domain/limits';
import type { At } from '@/lib/domain/time';

/** Milliseconds to wait as the `Retry-After` header says, in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfterMs(header: string | null, now: At): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.min(LONGEST_WAIT, Math.max(0, wait));
}

import type { At } from '@/lib/domain/time';

/** The same day so many calendar months earlier. */
export function monthsBefore(at: At, count: number): At {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - count, date.getUTCDate());
}

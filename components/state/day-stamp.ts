import type { At } from '@/lib/domain/time';

const two = (number: number): string => String(number).padStart(2, '0');

/** The day of a moment as the reader counts days, for the name of a file: `2026-11-22`. */
export function dayStamp(at: At): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

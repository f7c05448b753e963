import type { At } from '@/lib/domain/time';

/** Where the panel stands on one site. */
export type Place = {
  readonly side: 'left' | 'right';
  /** Distance of its upper edge from that of the window, in percent of the window's height. */
  readonly top: number;
  readonly collapsed: boolean;
  /** Hidden on this site until then; null when shown. */
  readonly hiddenUntil: At | null;
};

export const FIRST_PLACE: Place = { side: 'right', top: 10, collapsed: false, hiddenUntil: null };

/** The header has to stay within reach. */
export const clampTop = (top: number): number => Math.min(90, Math.max(0, Math.round(top)));

/** The first moment of tomorrow, in the reader's own time. */
export function endOfDay(now: At): At {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

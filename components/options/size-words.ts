import type { Format } from '../state/format';
import { MISSING } from '../state/sentences';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the largest unit that leaves at least one: “48.3 MB”. */
export function sizeWords(bytes: number | null, { t }: Pick<Format, 't'>): string {
  if (bytes === null) return MISSING;
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return t(`optionsSize_${UNITS[power]}`, bytes / 1000 ** power);
}

import { standingOf } from '@/lib/domain/overview';
import type { PartnerLine } from '@/lib/domain/partner-line';
import { plainLetters } from '@/lib/domain/plain-letters';

/** What a line must be to be shown; an empty word asks for nothing. */
export type Filter = {
  readonly words: string;
  readonly tier: string;
  readonly region: string;
  readonly segmentId: string;
  readonly band: string;
};

export const NO_FILTER: Filter = { words: '', tier: '', region: '', segmentId: '', band: '' };

/** The lines that fit, in their order. Names are found without accents and capitals. */
export function filterLines(
  lines: readonly PartnerLine[],
  filter: Filter,
  plainNames: ReadonlyMap<string, string>,
): readonly PartnerLine[] {
  const needle = plainLetters(filter.words).trim();
  const fits = (wanted: string, value: string | null): boolean => wanted === '' || value === wanted;
  return lines.filter((line) => {
    const { id, tier, region, segmentId } = line;
    return (
      fits(filter.tier, tier) &&
      fits(filter.region, region) &&
      fits(filter.segmentId, segmentId) &&
      fits(filter.band, standingOf(line).band) &&
      (needle === '' || (plainNames.get(id) ?? '').includes(needle))
    );
  });
}

/** Names as they are searched, made once for a list. */
export const plainNamesOf = (lines: readonly PartnerLine[]): ReadonlyMap<string, string> =>
  new Map(lines.map(({ id, name }) => [id, plainLetters(name)]));

/** The values that there are to choose from, in order. */
export function valuesOf(
  lines: readonly PartnerLine[],
  name: 'tier' | 'region' | 'segmentId' | 'band',
): readonly string[] {
  const values = new Set<string>();
  for (const line of lines) {
    const value = name === 'band' ? standingOf(line).band : line[name];
    if (value !== null) values.add(value);
  }
  return [...values].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

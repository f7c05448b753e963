import type { Facet, FacetChoices, Facets, FacetValue } from '@/lib/domain/model-part';
import { plainWord } from '@/lib/domain/plain-name';

/** More than a person could look through; the rest is too rare for a model of its own. */
const MOST_VALUES = 30;

/** The values that records have, most frequent first; spellings that differ in case are one. */
export function partChoices(records: readonly Facets[]): FacetChoices {
  const valuesOf = (facet: Facet): FacetValue[] => {
    const known = records.flatMap((facets) => facets[facet]?.trim() || []);
    return [...Map.groupBy(known, plainWord).values()]
      .map((spellings) => ({ value: spellings[0] ?? '', records: spellings.length }))
      .sort((a, b) => b.records - a.records || a.value.localeCompare(b.value, 'en'))
      .slice(0, MOST_VALUES);
  };
  return { region: valuesOf('region'), product: valuesOf('product') };
}

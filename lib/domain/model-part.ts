import type { Account } from './account';
import type { Deal } from './deal';
import { plainWord } from './plain-name';
import type { ScoreKind } from './score';
import type { At } from './time';

/** What a record is told apart by: one value each, so that two filters can be shown not to meet. */
export const FACETS = ['region', 'product'] as const;
export type Facet = (typeof FACETS)[number];

/** Null where it is not known, or where records of this kind have none. */
export type Facets = { readonly [F in Facet]: string | null };

/** For each facet the values that count; none means any. */
export type PartFilter = { readonly [F in Facet]: readonly string[] };

/** A part of the records of a kind that has a model of its own. */
export type ModelPart = {
  readonly id: string;
  readonly kind: ScoreKind;
  readonly filter: PartFilter;
  readonly createdAt: At;
};

/** Where the customer is, and the product that the deal is mainly about. */
export const facetsOfDeal = (
  { products }: Pick<Deal, 'products'>,
  account: Pick<Account, 'region' | 'country'> | null | undefined,
): Facets => ({
  region: account?.region ?? account?.country ?? null,
  product: products[0] ?? null,
});

/** A partner sells many products: none of them tells it apart. */
export const facetsOfPartner = ({ region }: { readonly region: string | null }): Facets => ({
  region,
  product: null,
});

/** Asked of every record: so the values are made plain once. */
export function matcherOf(filter: PartFilter): (facets: Facets) => boolean {
  const wanted = FACETS.filter((facet) => filter[facet].length > 0).map(
    (facet) => [facet, new Set(filter[facet].map(plainWord))] as const,
  );
  return (facets) =>
    wanted.every(([facet, values]) => {
      const value = facets[facet];
      return value !== null && values.has(plainWord(value));
    });
}

/** No record can be in both: there is a facet for which they name different values. */
export const areApart = (a: PartFilter, b: PartFilter): boolean =>
  FACETS.some((facet) => {
    const values = new Set(a[facet].map(plainWord));
    return (
      values.size > 0 &&
      b[facet].length > 0 &&
      !b[facet].some((value) => values.has(plainWord(value)))
    );
  });

/** The same for the same filter, however it is written. */
export const partId = (kind: ScoreKind, filter: PartFilter): string =>
  [
    kind,
    ...FACETS.map((facet) => [...new Set(filter[facet].map(plainWord))].sort().join(',')),
  ].join('|');

/** “EMEA, APAC · Cloud”: in the words of the CRM. */
export const filterName = (filter: PartFilter): string =>
  FACETS.filter((facet) => filter[facet].length > 0)
    .map((facet) => filter[facet].join(', '))
    .join(' · ');

/** A value that records have, and how many of them. */
export type FacetValue = { readonly value: string; readonly records: number };

/** What a person can choose from for a new part of a kind; most frequent first. */
export type FacetChoices = { readonly [F in Facet]: readonly FacetValue[] };

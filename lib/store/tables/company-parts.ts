import type { PostingBlock } from '@/lib/matching/index/posting-block';
import type { PackedTexts } from '../companies/packed-texts';
import type { TableDef } from './table';

type Place = { readonly generation: number; readonly part: number };

/** A piece of the index of companies, never changed once it is written. */
export type CompanyPart = Place &
  (
    | { readonly kind: 'postings'; readonly block: PostingBlock }
    /** What companies are found by. */
    | { readonly kind: 'names'; readonly refs: PackedTexts }
    | { readonly kind: 'facts'; readonly facts: Float64Array }
  );

export type CompanyPartKey = readonly [generation: number, kind: CompanyPart['kind'], part: number];

/** The index of companies, in parts that are read as a search needs them. */
export const companyParts = {
  name: 'companyParts',
  schema: '[generation+kind+part]',
  shape: null,
} as const satisfies TableDef<CompanyPart>;

import type { LearnedFrom, LearnedMatching } from '@/lib/domain/learned-matching';
import type { Drift } from '@/lib/domain/model-card';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { IdealTrait } from '@/lib/domain/recruits';
import type { SegmentMap } from '@/lib/domain/segment';
import type { TableDef } from './table';

/** What is found out about all partners or a whole model at once; the newest of each. */
export type Report =
  | { readonly id: 'segments'; readonly map: SegmentMap }
  | { readonly id: 'opportunities'; readonly rows: readonly Opportunity[] }
  | { readonly id: 'ideal-profile'; readonly traits: readonly IdealTrait[] }
  | {
      readonly id: 'matching';
      readonly learned: LearnedMatching;
      /** Rows of earlier versions do not say. */
      readonly from?: LearnedFrom;
    }
  | { readonly id: `drift:${string}`; readonly drift: Drift };

/** Made anew from the other tables whenever scores are; no part of an export. */
export const reports = {
  name: 'reports',
  schema: 'id',
  shape: null,
} as const satisfies TableDef<Report>;

import type { Money } from '@/lib/domain/money';
import type { Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { Past } from './past';
import type { AccountThen, DealThen, PartnerThen } from './then';

/** What a deal score is about: a deal with the partner that leads it, as known at the cut-off. */
export type DealSubject = {
  readonly deal: DealThen;
  /** Null for a direct deal. */
  readonly partner: PartnerThen | null;
  readonly account: AccountThen | null;
};

/** What a partner score is about: a partner and what it is to reach in the coming quarter. */
export type PartnerSubject = {
  readonly partner: PartnerThen;
  /** Quota, or mean of the trailing four quarters; null where neither is known. */
  readonly target: Money | null;
  /** Start of the quarter that the score is about. */
  readonly quarter: At;
};

/** What a recruit score is about: a company as it was known before it signed. */
export type CandidateSubject = { readonly partner: PartnerThen };

type Values = { number: number; category: string; boolean: boolean };
export type FeatureType = keyof Values;

/** A value that a person can still bring about, and what they would do: “Register the deal”. */
type Change<Value> = { readonly to: Value; readonly text: Text };

/**
 * One thing that may tell how a case ends. `Past` is all that it can see, so nothing from after
 * the cut-off reaches it. Sources keep no history of tiers, amounts or regions: such facts count
 * as they stood then from the day on which we began to keep it, and before that as we found them.
 */
export type Feature<Subject, Type extends FeatureType = FeatureType> = {
  /** Name of the file. */
  readonly id: string;
  readonly type: Type;
  /** Key of its name, shown where the value is not known. */
  readonly name: string;
  /** Where the field knows the direction: a higher value never lowers (`up`) the score. */
  readonly direction?: 'up' | 'down';
  /** The value; null where it is not known, undefined where it does not apply to this subject. */
  value(subject: Subject, past: Past): Values[Type] | null | undefined;
  /** The reason in words: “Close date moved twice”. */
  label(value: Values[Type]): Text;
  /**
   * What can still be done from a known value on, the smallest step first. Left out of features
   * that are facts of the past: nobody can bring about an older partner or another region.
   */
  changes?(value: Values[Type], subject: Subject, past: Past): readonly Change<Values[Type]>[];
};

export const defineDealFeature = <Type extends FeatureType>(feature: Feature<DealSubject, Type>) =>
  feature;

export const definePartnerFeature = <Type extends FeatureType>(
  feature: Feature<PartnerSubject, Type>,
) => feature;

export const defineRecruitFeature = <Type extends FeatureType>(
  feature: Feature<CandidateSubject, Type>,
) => feature;

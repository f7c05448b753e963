import type { Id } from './id';
import type { Text } from './text';
import type { At } from './time';

/** One thing in which the partners of a segment differ from the others. */
export type Trait = {
  readonly feature: string;
  readonly label: Text;
  /** Standard deviations above (or below) the mean of all partners. */
  readonly lift: number;
};

/** A group of partners that are alike. */
export type Segment = {
  /** Stays the same from run to run as long as its partners do. */
  readonly id: string;
  readonly name: Text;
  readonly size: number;
  /** Strongest first. */
  readonly traits: readonly Trait[];
  /** What to do with partners of this kind. */
  readonly action: Text;
};

/** All partners on a map of two axes, which are the directions in which they differ most. */
export type SegmentMap = {
  readonly segments: readonly Segment[];
  readonly members: readonly {
    readonly partnerId: Id;
    readonly segmentId: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** What a move along each axis means. */
  readonly axes: { readonly x: Text; readonly y: Text };
  /** Mean silhouette of the partition, −1 to 1, and agreement of repeated runs, 0 to 1. */
  readonly silhouette: number;
  readonly stability: number;
  readonly computedAt: At;
};

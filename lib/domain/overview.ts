import type { Deal } from './deal';
import type { Id } from './id';
import type { Freshness, Tile } from './insights';
import type { Registration } from './registration';
import { type Band, bandOf } from './score';
import type { Sync } from './sync';
import type { At } from './time';

/** One partner in the popup's search list. */
export type PartnerRow = {
  readonly id: Id;
  readonly name: string;
  readonly tier: string | null;
  readonly region: string | null;
  /** Null while the partner has no score. */
  readonly points: number | null;
  /** Null while its points, if there are any, are a rule of thumb. */
  readonly band: Band | null;
  /** Change in points over three months. */
  readonly change: number | null;
  /** What a person holds against the score, in points; absent where nobody does. */
  readonly own?: number;
};

/** The number that counts: the person's own where there is one. */
export const standingOf = ({
  points,
  band,
  own,
}: Pick<PartnerRow, 'points' | 'band' | 'own'>): Pick<PartnerRow, 'points' | 'band'> =>
  own === undefined ? { points, band } : { points: own, band: bandOf(own / 100) };

/** A partner whose score moves, with the values of the last weeks for a sparkline. */
export type Mover = PartnerRow & {
  readonly past: readonly { readonly at: At; readonly points: number }[];
};

/** What the popup sums up beside the partners, read at one moment. */
export type OverviewFacts = {
  /** Deals won since the moment that was asked for. */
  readonly won: readonly Deal[];
  /** Approved ones, whether their window has ended or not. */
  readonly registrations: readonly Registration[];
  readonly sources: number;
  readonly syncs: readonly Sync[];
};

/** What the popup says of the whole partner programme. */
export type Overview = {
  readonly partners: number;
  readonly tiles: readonly Tile[];
  readonly rising: readonly Mover[];
  readonly falling: readonly Mover[];
  readonly sources: number;
  readonly freshness: Freshness;
};

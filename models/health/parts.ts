import type { HealthPartId } from '@/lib/domain/health';
import type { Id } from '@/lib/domain/id';
import { DAY, daysBetween } from '@/lib/domain/time';
import { ownTrend } from '../features/own-trend';
import type { HealthPast } from './health-past';

const YEAR = 365 * DAY;

/** One part of a partner's health: a measure, and what it takes to be well. */
export type Part = {
  /** Where the part is worth 0, and where it is worth 100. */
  readonly zero: number;
  readonly target: number;
  /** From here on (towards `zero`) it is a red flag, whatever the sum says. */
  readonly floor: number;
  /** Null where nothing is known. */
  readonly measure: (partnerId: Id, past: HealthPast) => number | null;
};

/**
 * The seven parts of field.md section 5. No source publishes thresholds (nor weights): targets
 * and floors are ours, said here and nowhere else.
 */
export const PARTS: { readonly [Id in HealthPartId]: Part } = {
  /** Last six booked months against the same months a year before: 10 % more is well. */
  revenueGrowth: {
    zero: -0.5,
    target: 0.1,
    floor: -0.25,
    measure(partnerId, past) {
      const currency = past.mainCurrency(partnerId);
      if (currency === null) return null;
      const before = past.revenue(partnerId, currency, 6, 12);
      return before > 0 ? past.revenue(partnerId, currency, 6) / before - 1 : null;
    },
  },
  /** Open deals against the mean quarter's revenue: three times over is the usual coverage. */
  pipeline: {
    zero: 0,
    target: 3,
    floor: 0.5,
    measure(partnerId, past) {
      const currency = past.mainCurrency(partnerId);
      const quarter = currency === null ? 0 : past.revenue(partnerId, currency, 12) / 4;
      return currency !== null && quarter > 0 ? past.pipeline(partnerId, currency) / quarter : null;
    },
  },
  /** Portal logins of 90 days against the partner's own usual: as many as usual is well. */
  engagement: {
    zero: 0,
    target: 1,
    floor: 0.25,
    measure(partnerId, past) {
      const doublings = ownTrend(past, partnerId, (since) =>
        past.engagements(partnerId, since, 'portal-login'),
      );
      return doublings === null ? null : 2 ** doublings;
    },
  },
  /** Certified products whose certificate still holds. */
  training: {
    zero: 0,
    target: 1,
    floor: 0.25,
    measure(partnerId, past) {
      const certificates = past.partner(partnerId)?.certifications ?? [];
      const products = new Set(certificates.map(({ product }) => product));
      const held = certificates.filter((c) => c.expiresAt === null || c.expiresAt > past.at);
      if (products.size > 0)
        return new Set(held.map(({ product }) => product)).size / products.size;
      // Without certificates, trainings of the year against those of any time.
      const ever = past.engagements(partnerId, Number.NEGATIVE_INFINITY, 'training-completed');
      return ever === 0
        ? null
        : Math.min(1, past.engagements(partnerId, past.at - YEAR, 'training-completed'));
    },
  },
  /** Marketing money claimed of what was asked for in the last year. */
  mdfUse: { zero: 0, target: 0.8, floor: 0.1, measure: (id, past) => past.mdfClaimed(id) },
  /** Mean rating of the last year: four fifths of the best is well. */
  satisfaction: {
    zero: 0.2,
    target: 0.8,
    floor: 0.5,
    measure: (id, past) => past.satisfaction(id),
  },
  /** Days since the partner was last seen at work: within two weeks is well. */
  recency: {
    zero: 90,
    target: 14,
    floor: 60,
    measure(partnerId, past) {
      const last = past.signsOfLife(partnerId)?.last;
      return last === undefined ? null : daysBetween(last, past.at);
    },
  },
};

/** A measure on the way from `zero` to `target`, 0–100. */
export function healthValue({ zero, target }: Part, measure: number): number {
  return 100 * Math.min(1, Math.max(0, (measure - zero) / (target - zero)));
}

/** At the floor, or on its wrong side. */
export const isFlagged = ({ zero, target, floor }: Part, measure: number): boolean =>
  target > zero ? measure <= floor : measure >= floor;

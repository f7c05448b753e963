/** The parts of a partner's health, each from 0 to 100. */
export const HEALTH_PARTS = [
  'revenueGrowth',
  'pipeline',
  'engagement',
  'training',
  'mdfUse',
  'satisfaction',
  'recency',
] as const;
export type HealthPartId = (typeof HEALTH_PARTS)[number];

/** What each part weighs, in percent; they sum to 100, and no part of revenue has more than 50. */
export type HealthWeights = { readonly [Part in HealthPartId]: number };

export type HealthPart = {
  readonly id: HealthPartId;
  /** 0–100; null where nothing is known of it: its weight then goes to the others. */
  readonly value: number | null;
  /** The weight that counted, in percent. */
  readonly weight: number;
  /** What it adds to the health: `Σ points = Health.points`. */
  readonly points: number;
  /** Under its red-flag floor, whatever the sum says. */
  readonly isFlagged: boolean;
};

/** A weighted sum, not a probability: how well a partnership is doing. */
export type Health = {
  /** 0–100; null where no part is known. */
  readonly points: number | null;
  readonly parts: readonly HealthPart[];
};

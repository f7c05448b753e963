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

/** No study says what weights are right: these are a start, for each company to make its own. */
export const DEFAULT_HEALTH_WEIGHTS: HealthWeights = {
  revenueGrowth: 25,
  pipeline: 20,
  engagement: 20,
  training: 10,
  mdfUse: 5,
  satisfaction: 10,
  recency: 10,
};

/** Parts that speak of money: together they never weigh more than `MOST_REVENUE_WEIGHT`. */
const REVENUE_PARTS: readonly HealthPartId[] = ['revenueGrowth', 'pipeline'];
export const MOST_REVENUE_WEIGHT = 50;

/** What is wrong with weights: they sum to 100, and money has at most half of them. */
export function healthWeightsProblem(weights: HealthWeights): 'range' | 'sum' | 'revenue' | null {
  const all = HEALTH_PARTS.map((part) => weights[part]);
  if (all.some((weight) => !Number.isInteger(weight) || weight < 0)) return 'range';
  if (all.reduce((sum, weight) => sum + weight, 0) !== 100) return 'sum';
  const revenue = REVENUE_PARTS.reduce((sum, part) => sum + weights[part], 0);
  return revenue > MOST_REVENUE_WEIGHT ? 'revenue' : null;
}

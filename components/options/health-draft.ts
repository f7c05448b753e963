import { HEALTH_PARTS, type HealthPartId, type HealthWeights } from '@/lib/domain/health';

/** Weights while they are being edited: numbers as typed. */
export type WeightsDraft = { readonly [Part in HealthPartId]: string };

const each = <Value>(of: (part: HealthPartId) => Value) =>
  Object.fromEntries(HEALTH_PARTS.map((part) => [part, of(part)])) as {
    readonly [Part in HealthPartId]: Value;
  };

export const weightsDraftOf = (weights: HealthWeights): WeightsDraft =>
  each((part) => String(weights[part]));

/** A whole percentage from 0 to 100; null for anything else. */
export function parseWeight(words: string): number | null {
  const weight = /^\s*\d{1,3}\s*$/.test(words) ? Number(words) : Number.NaN;
  return weight <= 100 ? weight : null;
}

/** The weights as edited; null while one of them is no number. */
export function weightsOf(draft: WeightsDraft): HealthWeights | null {
  if (HEALTH_PARTS.some((part) => parseWeight(draft[part]) === null)) return null;
  return each((part) => parseWeight(draft[part]) ?? 0);
}

/** What the weights sum to, as far as they are numbers. */
export const sumOf = (draft: WeightsDraft): number =>
  HEALTH_PARTS.reduce((sum, part) => sum + (parseWeight(draft[part]) ?? 0), 0);

import type { HealthWeights } from '@/lib/domain/health';
import type { Result } from '@/lib/domain/result';
import { readHealthWeights, saveHealthWeights } from '@/lib/store/policy';
import { tellChanged } from './changing';
import { rescoreNow } from './scores';
import { done, stored } from './store';

export const healthWeights = (): Promise<Result<HealthWeights>> => stored(readHealthWeights);

/** Every partner is judged anew; the answer does not wait for that. */
export async function changeHealthWeights(weights: HealthWeights): Promise<Result<null>> {
  const saved = await done((db) => saveHealthWeights(db, weights));
  if (!saved.ok) return saved;
  tellChanged();
  return rescoreNow();
}

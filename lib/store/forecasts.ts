import type { Forecast } from '@/lib/domain/forecast';
import type { Id } from '@/lib/domain/id';
import { totalForecast } from '@/lib/domain/total-forecast';
import type { StoreDb } from './db';

/** Of one partner; null where there is no revenue to go by. */
export async function readForecast(db: StoreDb, partnerId: Id): Promise<Forecast | null> {
  return (await db.outlooks.get(partnerId))?.forecast ?? null;
}

/** Of all partners together. */
export async function readTotalForecast(db: StoreDb): Promise<Forecast | null> {
  const outlooks = await db.outlooks.toArray();
  return totalForecast(outlooks.flatMap(({ forecast }) => forecast ?? []));
}

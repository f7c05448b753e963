import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { companyKeys } from '@/lib/matching/index/company-keys';
import { openStore } from '@/lib/store/db';
import { readHistory } from '@/lib/store/history';
import { readModels } from '@/lib/store/models';
import { scorePartners, type Timed } from '../lib/score-partners';

export type Ask = { readonly partners: number };
export type Answer = {
  readonly history: History;
  readonly runs: readonly { readonly model: Model; readonly timed: Timed }[];
};

/** Scores a large programme with all that the background has learnt of partners; hands it out for the same in Node. */
export async function run({ partners }: Ask): Promise<Answer> {
  const { db } = openStore({ matchKeys: companyKeys });
  const history = await readHistory(db);
  const models = await readModels(db);
  db.close();
  const serving = models.filter(({ kind, status }) => kind !== 'deal-win' && status === 'serving');
  if (serving.length === 0) throw new Error('No model of partners is serving');
  const runs: { model: Model; timed: Timed }[] = [];
  for (const model of serving) {
    runs.push({ model, timed: await scorePartners(history, model, partners) });
  }
  return { history, runs };
}

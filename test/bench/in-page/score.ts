import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { companyKeys } from '@/lib/matching/index/company-keys';
import { openStore } from '@/lib/store/db';
import { readHistory } from '@/lib/store/history';
import { readModels } from '@/lib/store/models';
import { scorePartners, type Timed } from '../lib/score-partners';

export type Ask = { readonly partners: number };
export type Answer = {
  readonly timed: Timed;
  readonly history: History;
  readonly model: Model;
};

/** Scores a large programme with what the background has learnt; hands it out for the same in Node. */
export async function run({ partners }: Ask): Promise<Answer> {
  const { db } = openStore({ matchKeys: companyKeys });
  const history = await readHistory(db);
  const models = await readModels(db);
  db.close();
  const model = models.find(
    ({ kind, status }) => kind === 'partner-target' && status === 'serving',
  );
  if (!model) throw new Error('No model of partners is serving');
  return { timed: await scorePartners(history, model, partners), history, model };
}

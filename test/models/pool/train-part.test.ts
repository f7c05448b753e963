import { beforeAll, describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { type ModelPart, type PartFilter, partId } from '@/lib/domain/model-part';
import type { Result } from '@/lib/domain/result';
import { asOf } from '@/models/features/as-of';
import { timelineOf } from '@/models/features/timeline';
import { type PartOptions, trainPart } from '@/models/pool/train-part';
import { scoreSubjects } from '@/models/score/score-subjects';
import { hashShare } from '@/models/stats/hash-share';
import { facetsAt, taskOf } from '@/models/tasks/part-task';
import { trainModel } from '@/models/train/train-model';
import { sampleHistory } from '../helpers/sample-history';
import { unhurried } from '../helpers/world';

const NOW = Date.UTC(2026, 10, 21);
const pace = { yieldTo: unhurried };
const sample = sampleHistory(7, NOW).history;

const WANTED = new Set(['Prism', 'Relay', 'Vault']);
const regions = new Map(sample.accounts.map(({ id, region }) => [id, region]));

/** The sample, but in one region nine in ten deals end by the product alone. */
const planted: History = {
  ...sample,
  deals: sample.deals.map((deal) => {
    if (regions.get(deal.accountId ?? '') !== 'Nordics' || deal.state === 'open') return deal;
    const isAsUsual = hashShare(`planted ${deal.id}`) < 0.9;
    return { ...deal, state: WANTED.has(deal.products[0] ?? '') === isAsUsual ? 'won' : 'lost' };
  }),
};

const answerOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const partOf = (filter: Partial<PartFilter>): ModelPart => {
  const whole = { region: [], product: [], ...filter };
  return { id: partId('deal-win', whole), kind: 'deal-win', filter: whole, createdAt: 0 };
};
const nordics = partOf({ region: ['nordics'] });

let parent: Model;
const trained = async (part: ModelPart, over: Partial<PartOptions> = {}, history = planted) =>
  answerOf(
    await trainPart(part, history, NOW, { version: 2, serving: null, parent, ...pace, ...over }),
  );

beforeAll(async () => {
  const options = { version: 1, serving: null, ...pace };
  parent = answerOf(await trainModel('deal-win', planted, NOW, options));
}, 60_000);

describe('trainPart', () => {
  let model: Model;
  beforeAll(async () => {
    model = await trained(nordics);
  }, 60_000);

  it('publishes a model that foretells its part better than the model for all', () => {
    expect(model).toMatchObject({
      id: 'deal-win:2',
      status: 'serving',
      reason: 'modelBetterThanParent',
      part: { id: nordics.id, filter: nordics.filter },
      parent: { version: 1 },
    });
    expect(model.quality?.logLoss).toBeLessThan(model.parent?.logLoss ?? 0);
    expect(model.quality?.logLoss).toBeLessThan(model.quality?.baseLogLoss ?? 0);
  });

  it('reports on its own hold-out and compares with its own open deals', async () => {
    const timeline = await timelineOf(planted, unhurried);
    const own = taskOf(model).subjectIds(timeline, asOf(timeline, NOW)).length;
    const cases = model.report?.reliability.reduce((sum, bin) => sum + bin.cases, 0);
    expect(cases).toBe(model.quality?.cases);
    expect(cases).toBe(Math.ceil((model.gate.positives + model.gate.negatives) * 0.2));
    expect(model.report?.reference.subjects).toBe(own);
  });

  it('scores the deals of its part and no other, and says which model it was', async () => {
    const scores = answerOf(await scoreSubjects('deal-win', model, planted, NOW, pace));
    const timeline = await timelineOf(planted, unhurried);
    const past = asOf(timeline, NOW);
    const found = scores.map(({ subjectId }) => facetsAt('deal-win', subjectId, past).region);
    expect(scores.length).toBeGreaterThan(20);
    expect(new Set(found)).toEqual(new Set(['Nordics']));
    expect(scores[0]).toMatchObject({ modelVersion: 2, modelFor: nordics.filter, basis: 'model' });
    const others = answerOf(
      await scoreSubjects('deal-win', parent, planted, NOW, {
        except: scores.map(({ subjectId }) => subjectId),
        ...pace,
      }),
    );
    expect(others.some(({ modelFor }) => modelFor)).toBe(false);
    expect(taskOf(parent).subjectIds(timeline, past)).toHaveLength(others.length + scores.length);
  });

  it('refuses where the part is like the whole: luck alone replaces nothing', async () => {
    const usual = await trained(partOf({ product: ['Prism'] }), {}, sample);
    expect(usual).toMatchObject({ status: 'refused', reason: 'modelNotBetterThanParent' });
    expect(usual.quality).not.toBeNull();
    expect(usual.weights).toBeNull();
  }, 60_000);

  it('refuses a part without cases, one without a parent, and one worse than what serves', async () => {
    const none = await trained(partOf({ region: ['Atlantis'] }));
    expect(none).toMatchObject({ reason: 'modelTooFewCases', quality: null, report: null });
    const orphan = await trained(nordics, { parent: null });
    expect(orphan).toMatchObject({ status: 'refused', reason: 'modelNoParent' });
    const serving = { ...model, trainedAt: 0, restoredAt: 1 };
    expect(await trained(nordics, { serving })).toMatchObject({
      reason: 'modelNotBetterThanRestored',
    });
  }, 60_000);

  it('stops without a trace when told to', async () => {
    const stop = AbortSignal.abort();
    const options = { version: 2, serving: null, parent, yieldTo: unhurried, signal: stop };
    const stopped = await trainPart(nordics, planted, NOW, options);
    expect(!stopped.ok && stopped.problem.code).toBe('training-stopped');
  });
});

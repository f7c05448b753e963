import { describe, expect, it } from 'vitest';
import type { Feedback } from '@/lib/domain/feedback';
import type { Model } from '@/lib/domain/model';
import { OTHER_SLICE } from '@/lib/domain/model-card';
import { ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { modelCards } from '@/lib/use-cases/model-cards';
import type { ModelPorts } from '@/lib/use-cases/model-ports';
import { rollBackModel } from '@/lib/use-cases/roll-back-model';
import { WORDS } from '@/test/helpers/english';
import { daysAgo, feedback, NOW } from '../insights/make';
import { model } from '../store/rows';

function world(models: readonly Model[], said: readonly Feedback[] = []) {
  const restored: unknown[] = [];
  const ports: ModelPorts = {
    readModels: async () => ok(models),
    readDrift: async () => ok(null),
    readFeedback: async () => ok(said),
    restoreModel: async (...asked) => ok(restored.push(asked) > 0),
  };
  return { ports, restored };
}

const cardsOf = async (...models: Model[]) => {
  const reply = await modelCards(world(models).ports, NOW);
  if (!reply.ok) throw new Error(reply.problem.code);
  return reply.value;
};

describe('modelCards', () => {
  it('show the serving model, though a newer one was refused', async () => {
    const refused = model({ version: 3, status: 'refused', reason: 'modelWorseThanServing' });
    const [card, ...others] = await cardsOf(refused, model({ version: 2 }));
    expect(others).toEqual([]);
    expect(card?.model.version).toBe(2);
    expect(card?.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [3, 'modelWorseThanServing'],
      [2, 'modelServes'],
    ]);
    expect(card?.model).not.toHaveProperty('weights');
  });

  it('show the newest where none serves, and say why', async () => {
    const refused = model({ kind: 'recruit', status: 'refused', reason: 'modelTooFewCases' });
    expect((await cardsOf(refused))[0]?.model.reason).toBe('modelTooFewCases');
  });

  it.each([
    [14.9, 'fresh'],
    [15, 'ageing'],
    [89, 'ageing'],
    [90, 'stale'],
  ])('call a model of %d days %s', async (days, staleness) => {
    expect((await cardsOf(model({ trainedAt: daysAgo(days) })))[0]?.staleness).toBe(staleness);
  });

  it('name features and limits in words that exist', async () => {
    const [card] = await cardsOf(model({ restoredAt: daysAgo(2) }));
    const texts = [card?.definition, ...(card?.features ?? []), ...(card?.limits ?? [])];
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !text || !(text.key in WORDS))).toEqual([]);
    expect(card?.limits).toContainEqual(say('modelLimitFewCases'));
    expect(card?.limits).toContainEqual(say('modelLimitRestored', { date: daysAgo(2) }));
  });

  it('count the scores of their kind that people marked as wrong', async () => {
    const wrong = (subject: string) => feedback(subject, { kind: 'score', verdict: 'wrong' });
    const said = [
      wrong('deal-win:a'),
      wrong('deal-win:b'),
      wrong('partner-target:a'),
      feedback('deal-win:c', { kind: 'action', verdict: 'wrong' }),
      feedback('deal-win:d', { kind: 'score', verdict: 'done' }),
    ];
    const cards = await modelCards(world([model(), model({ kind: 'recruit' })], said).ports, NOW);
    const counts = cards.ok && cards.value.map(({ limits }) => limits.map(({ count }) => count));
    expect(counts).toEqual([expect.arrayContaining([2]), expect.not.arrayContaining([0])]);
  });

  it('put groups of partners beside each other', async () => {
    const slice = { name: OTHER_SLICE, cases: 400, forecast: 0.5, observed: 0.2, auc: null };
    const report = {
      window: { from: 0, to: NOW },
      reliability: [],
      lift: [],
      slices: [{ ...slice, by: say('sliceRegion') }],
      reference: { features: [], scores: [], baseRate: 0.5 },
    };
    const [card] = await cardsOf(model({ report }));
    expect(card?.fairness).toMatchObject([{ name: OTHER_SLICE, isApart: true }]);
  });
});

describe('rollBackModel', () => {
  const ask = { kind: 'deal-win', version: 1 } as const;

  it.each([
    ['model-gone', []],
    ['model-gone', [model({ kind: 'recruit', status: 'retired' })]],
    ['model-not-retired', [model()]],
    ['model-not-retired', [model({ status: 'refused' })]],
    // Its columns are not those of today.
    ['model-outdated', [model({ status: 'retired' })]],
  ])('refuses with %s', async (code, models) => {
    const { ports, restored } = world(models);
    const reply = await rollBackModel(ask, ports, NOW);
    expect(!reply.ok && reply.problem.code).toBe(code);
    expect(restored).toEqual([]);
  });
});

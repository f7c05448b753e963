import { describe, expect, it } from 'vitest';
import type { Deal } from '@/lib/domain/deal';
import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import type { Drift } from '@/lib/domain/model-card';
import type { ModelPart } from '@/lib/domain/model-part';
import { ok } from '@/lib/domain/result';
import { gateOf, SCORE_KINDS, type Score, type ScoreKind } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { refreshScores } from '@/lib/use-cases/refresh-scores';
import type { ScoringPorts } from '@/lib/use-cases/scoring-ports';
import { TASKS } from '@/models/tasks';
import { daysAgo, deal, NOW, score } from '../insights/make';

const EMPTY: History = {
  partners: [],
  accounts: [],
  deals: [],
  registrations: [],
  engagements: [],
  revenues: [],
  costs: [],
};

const closedDeals = (count: number): Deal[] =>
  Array.from({ length: count }, (_, index) =>
    deal({ id: `d${index}`, state: 'won', createdAt: daysAgo(50), closedAt: daysAgo(10) }),
  );

const model = (over: Partial<Model> = {}): Model => {
  const { kind = 'deal-win', version = 1 } = over;
  return {
    id: `${kind}:${version}`,
    kind,
    version,
    status: 'serving',
    trainedAt: daysAgo(1),
    gate: gateOf(60, 40),
    quality: null,
    reason: 'modelServes',
    weights: null,
    ...over,
  };
};

/** Refused, so that its columns do not matter; `cases` says what it learned from. */
const newest = (kind: ScoreKind, cases: number, over: Partial<Model> = {}): Model =>
  model({ kind, version: 4, status: 'refused', gate: gateOf(cases, 0), ...over });

/** Weights of today's columns, so that a model with them is not of an earlier release. */
const PLAIN = {
  format: 2,
  features: TASKS['deal-win'].columns.map(({ id }) => ({ id })),
};

type World = {
  readonly deals?: readonly Deal[];
  readonly models?: readonly Model[];
  readonly stored?: readonly Score[];
  readonly parts?: readonly ModelPart[];
  /** Of the models that training brings. */
  readonly status?: Model['status'];
};

/** Told apart by its index, which is the version of the model, or of the one before it. */
const drift = (version: number, checkedAt: number): Drift => ({
  scorePsi: version,
  features: [],
  // biome-ignore lint/suspicious/noThenProperty: a number, which nothing takes for a promise.
  baseRate: { then: 0.5, now: null, cases: 0, isShifted: false },
  since: null,
  checkedAt,
});

/** A store in memory and models that answer from their arguments alone. */
function world({
  deals = [],
  models = [],
  stored = [],
  parts = [],
  status = 'serving',
}: World = {}) {
  const published: Model[] = [];
  const written: { kind: ScoreKind; scores: readonly Score[] }[] = [];
  const drifts = new Map<string, Drift | null>();
  const beaten: (number | null)[] = [];
  const ports: ScoringPorts = {
    yieldTo: async () => undefined,
    readHistory: async () => ok({ ...EMPTY, deals }),
    readModels: async () => ok([...published, ...models].sort((a, b) => b.version - a.version)),
    readParts: async () => ok(parts),
    publishModel: async (trained) => ok(published.push(trained)),
    readScores: async (kind) => ok(stored.filter((each) => each.kind === kind)),
    replaceScores: async (kind, scores) => ok(written.push({ kind, scores })),
    trainModel: async (kind, _history, now, { version, serving }) => {
      beaten.push(serving?.version ?? null);
      return ok(model({ kind, version, status, trainedAt: now }));
    },
    trainPart: async ({ kind, id, filter }, _history, now, { version, serving, parent }) => {
      beaten.push(serving?.version ?? null);
      const trained = model({ kind, version, status, trainedAt: now, part: { id, filter } });
      return ok(parent ? { ...trained, parent: { version: parent.version, logLoss: 1 } } : trained);
    },
    driftOf: async ({ version }, _h, at, { elder }) => ok(drift(elder?.version ?? version, at)),
    saveDrift: async ({ kind, part }, found) => ok(drifts.set(part?.id ?? kind, found)),
    scoreSubjects: async (kind, serving, _history, at, { only, except = [] }) => {
      // `young` did not exist a month ago; every score falls by a point a day towards the past.
      const known = ['old', ...(at > daysAgo(30) ? ['young'] : []), ...(only ? ['closed'] : [])];
      // The part, where there is one, is of what is old.
      const ids = known.filter((id) => !except.includes(id) && (!serving?.part || id === 'old'));
      const probability = (90 - (NOW - at) / 86_400_000) / 100 || 0.01;
      const basis = serving ? ('model' as const) : ('prior' as const);
      const modelVersion = serving?.version ?? 0;
      const said = { kind, probability, basis, modelVersion, computedAt: at };
      return ok(ids.map((subjectId) => score({ ...said, subjectId })));
    },
  };
  return { ports, published, written, drifts, beaten };
}

const trainings = async (given: World, trainSince: number | null = null) => {
  const reply = await refreshScores(world(given).ports, NOW, trainSince);
  return reply.ok ? reply.value.map(({ training }) => training) : reply.problem.code;
};

describe('refreshScores', () => {
  it('trains, publishes and scores where nothing was before', async () => {
    const { ports, published, written } = world();
    expect(await refreshScores(ports, NOW)).toEqual(
      ok(SCORE_KINDS.map((kind) => ({ kind, training: 'published', scored: 2 }))),
    );
    expect(published.map(({ id }) => id)).toEqual(SCORE_KINDS.map((kind) => `${kind}:1`));
    expect(written.map(({ kind }) => kind)).toEqual(SCORE_KINDS);
  });

  it('gives first scores the past that the same model sees, as far as the subject goes back', async () => {
    const { ports, written } = world();
    await refreshScores(ports, NOW);
    const [old, young] = written[0]?.scores ?? [];
    expect(old?.past).toMatchObject([
      { at: daysAgo(90), points: 1 },
      { at: daysAgo(60), points: 30 },
      { at: daysAgo(30), points: 60 },
      { at: daysAgo(7), points: 83 },
    ]);
    expect(young?.past).toMatchObject([{ at: daysAgo(7), points: 83 }]);
    expect(written[0]?.scores.map(({ subjectId }) => subjectId)).toEqual(['old', 'young']);
  });

  it('leaves the past to the store once a model has scored before', async () => {
    const { ports, written } = world({ stored: [score({ subjectId: 'old' })] });
    await refreshScores(ports, NOW);
    expect(written.filter(({ kind }) => kind === 'deal-win')).toHaveLength(1);
    expect(written[0]?.scores[0]?.past).toEqual([]);
  });

  it('drops a rule of thumb before the first scores of a model', async () => {
    const { ports, written } = world({ stored: [score({ subjectId: 'old', basis: 'prior' })] });
    await refreshScores(ports, NOW);
    expect(written.map(({ scores }) => scores.length)).toEqual([0, ...SCORE_KINDS.map(() => 2)]);
    expect(written[1]?.scores[0]?.past).toHaveLength(4);
  });

  it('keeps a refused model with its reason and scores by rule of thumb, without a past', async () => {
    const { ports, published, written } = world({ status: 'refused' });
    const reply = await refreshScores(ports, NOW);
    expect(reply.ok && reply.value.every(({ training }) => training === 'refused')).toBe(true);
    expect(published).toHaveLength(SCORE_KINDS.length);
    expect(written[0]?.scores[0]).toMatchObject({ basis: 'prior', past: [] });
  });

  it('lets the old model serve when the new one is refused', async () => {
    const old = model({ trainedAt: daysAgo(8), version: 3 });
    const { ports, published, written } = world({ models: [old], status: 'refused' });
    await refreshScores(ports, NOW);
    expect(published[0]).toMatchObject({ version: 4, status: 'refused' });
    expect(written[0]?.scores[0]?.basis).toBe('model');
  });

  it.each([
    [100, 6.9, 'kept'],
    [100, 7, 'refused'],
    [96, 1, 'kept'],
    [95, 1, 'refused'],
    [104, 1, 'kept'],
    [105, 1, 'refused'],
    [0, 1, 'refused'],
  ])('with %i cases after 100 and %d days: %s', async (cases, days, expected) => {
    const models = [newest('deal-win', 100, { trainedAt: daysAgo(days) })];
    const [dealWin] = await trainings({ deals: closedDeals(cases), models, status: 'refused' });
    expect(dealWin).toBe(expected);
  });

  it('does not try again and again where there is nothing to learn from', async () => {
    const models = SCORE_KINDS.map((kind) => newest(kind, 0));
    expect(await trainings({ models })).toEqual(SCORE_KINDS.map(() => 'kept'));
  });

  it('trains when a person asks, whatever the schedule says, and only once for one asking', async () => {
    const models = SCORE_KINDS.map((kind) => newest(kind, 0, { trainedAt: daysAgo(1) }));
    const all = (training: string) => SCORE_KINDS.map(() => training);
    expect(await trainings({ models }, daysAgo(0.5))).toEqual(all('published'));
    // As after a kill: what has been trained since the asking is not trained again.
    expect(await trainings({ models }, daysAgo(1))).toEqual(all('kept'));
    // A moment to come is of a clock that was put back since.
    expect(await trainings({ models }, NOW + 1)).toEqual(all('kept'));
  });

  it('goes on after a kill with the kinds that had not been trained yet', async () => {
    const asked = daysAgo(0.5);
    const [done, ...others] = SCORE_KINDS;
    const models = [
      newest(done, 0, { trainedAt: NOW }),
      ...others.map((kind) => newest(kind, 0, { trainedAt: daysAgo(1) })),
    ];
    expect(await trainings({ models }, asked)).toEqual(['kept', ...others.map(() => 'published')]);
  });

  it('has a new model measured against the serving one, not against the newest', async () => {
    const models = [
      newest('deal-win', 100, { version: 7, trainedAt: daysAgo(9) }),
      model({ version: 3, trainedAt: daysAgo(20) }),
    ];
    const { ports, beaten, published } = world({ models });
    await refreshScores(ports, NOW);
    expect(beaten[0]).toBe(3);
    expect(published[0]?.version).toBe(8);
  });

  it('checks the serving model for drift, and forgets the drift of a kind without one', async () => {
    const before = model({ trainedAt: daysAgo(40), version: 2, status: 'retired' });
    const models = [model({ trainedAt: daysAgo(8), version: 3 }), before];
    const serves = world({ models, status: 'refused' });
    await refreshScores(serves.ports, NOW);
    expect(serves.drifts.get('deal-win')).toMatchObject({ scorePsi: 2, checkedAt: NOW });
    expect(serves.drifts.get('partner-target')).toBeNull();
  });

  it('learns anew where the serving model is of an earlier release', async () => {
    const models = [model({ weights: { format: 0 }, gate: gateOf(0, 0) })];
    expect((await trainings({ models }))[0]).toBe('published');
  });

  it.each([
    'readHistory',
    'readModels',
    'publishModel',
    'readScores',
    'replaceScores',
    'trainModel',
    'scoreSubjects',
  ] as const)('stops when %s fails, and says why', async (port) => {
    const fault = { ok: false, problem: { code: 'stopped', text: say('x') } } as const;
    const { ports, written } = world();
    expect(await refreshScores({ ...ports, [port]: async () => fault }, NOW)).toEqual(fault);
    expect(written).toEqual([]);
  });

  it('writes nothing of a kind whose earlier points were interrupted', async () => {
    const fault = { ok: false, problem: { code: 'scoring-stopped', text: say('x') } } as const;
    const { ports, written } = world();
    const scoreSubjects: ScoringPorts['scoreSubjects'] = (kind, serving, history, at, options) =>
      options.only
        ? Promise.resolve(fault)
        : ports.scoreSubjects(kind, serving, history, at, options);
    expect(await refreshScores({ ...ports, scoreSubjects }, NOW)).toEqual(fault);
    expect(written).toEqual([]);
  });
});

describe('parts with a model of their own', () => {
  const part: ModelPart = {
    id: 'deal-win|emea|',
    kind: 'deal-win',
    filter: { region: ['EMEA'], product: [] },
    createdAt: daysAgo(1),
  };
  /** Refused, and so never out of date. */
  const refused = (version: number, parent: number) =>
    newest('deal-win', 0, { version, part, parent: { version: parent, logLoss: null } });
  const whole = newest('deal-win', 0, { version: 4, status: 'serving', weights: PLAIN });
  const versionsOf = (scores: readonly Score[] = []) =>
    scores.map(({ subjectId, modelVersion }) => [subjectId, modelVersion]);

  it('are trained after the model for all, and numbered with it', async () => {
    const { ports, published, drifts } = world({ parts: [part] });
    await refreshScores(ports, NOW);
    expect(published.slice(0, 2).map(({ id, part }) => [id, part?.id])).toEqual([
      ['deal-win:1', undefined],
      ['deal-win:2', part.id],
    ]);
    expect(published[1]?.parent?.version).toBe(1);
    expect(drifts.get('deal-win')?.scorePsi).toBe(1);
    expect(drifts.get(part.id)?.scorePsi).toBe(2);
  });

  it('score their records, no record twice, each with the past that its own model sees', async () => {
    const { ports, written } = world({ parts: [part] });
    await refreshScores(ports, NOW);
    expect(versionsOf(written[0]?.scores)).toEqual([
      ['old', 2],
      ['young', 1],
    ]);
    expect(written[0]?.scores.map(({ past }) => past.length)).toEqual([4, 1]);
  });

  it('leave their records to the model for all while theirs is refused', async () => {
    const { ports, written, drifts } = world({ parts: [part], models: [refused(5, 4), whole] });
    await refreshScores(ports, NOW);
    expect(versionsOf(written[0]?.scores)).toEqual([
      ['old', 4],
      ['young', 4],
    ]);
    expect(drifts.get(part.id)).toBeNull();
  });

  it('learn anew once the model for all is another, and only then', async () => {
    const trainedFrom = async (parent: number) => {
      const { ports, published } = world({ parts: [part], models: [refused(5, parent), whole] });
      await refreshScores(ports, NOW);
      return published.filter((each) => each.part).map(({ parent }) => parent?.version);
    };
    expect(await trainedFrom(4)).toEqual([]);
    expect(await trainedFrom(3)).toEqual([4]);
  });

  it('ask the model of before what it says today, of the records that changed models', async () => {
    const snapshot = { at: daysAgo(8), modelVersion: 4, baseLogit: 0, logits: {} };
    const stored = ['old', 'young'].map((subjectId) =>
      score({ subjectId, modelVersion: 4, snapshots: [snapshot] }),
    );
    const { ports, written } = world({ parts: [part], models: [whole], stored });
    const asked: unknown[] = [];
    const scoreSubjects: ScoringPorts['scoreSubjects'] = (kind, model, history, at, options) => {
      if (options.only) asked.push([kind, model?.version, options.only]);
      return ports.scoreSubjects(kind, model, history, at, options);
    };
    await refreshScores({ ...ports, scoreSubjects }, NOW);
    expect(asked.filter((each) => String(each).startsWith('deal-win'))).toEqual([
      ['deal-win', 4, ['old']],
    ]);
    expect(versionsOf(written[0]?.scores)).toEqual([
      ['old', 5],
      ['young', 4],
    ]);
  });
});

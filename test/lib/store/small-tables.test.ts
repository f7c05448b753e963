import { describe, expect, it } from 'vitest';
import { type Feedback, matchSubject } from '@/lib/domain/feedback';
import type { Drift } from '@/lib/domain/model-card';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import type { ScoreKind } from '@/lib/domain/score';
import { newSync } from '@/lib/domain/sync';
import { countRows } from '@/lib/store/counts';
import type { StoreDb } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import {
  readFeedback,
  readNamedFeedback,
  saveFeedback,
  takeBackFeedback,
} from '@/lib/store/feedback';
import { publishModel, readModels, restoreModel } from '@/lib/store/models';
import { readFacets, readParts, removePart, savePart } from '@/lib/store/parts';
import { readPolicy, savePolicy, savePreset } from '@/lib/store/policy';
import {
  readDrift,
  readLearnedFrom,
  readMatching,
  saveDrift,
  saveMatching,
} from '@/lib/store/reports';
import { readSource, readSources, removeSource, saveSource } from '@/lib/store/sources';
import { ENTITY_WRITE_TABLES, putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import * as row from './rows';
import { NOW } from './rows';

const DRIFT: Drift = {
  scorePsi: 0,
  features: [],
  // biome-ignore lint/suspicious/noThenProperty: a number, which nothing takes for a promise.
  baseRate: { then: 0.5, now: null, cases: 0, isShifted: false },
  since: null,
  checkedAt: NOW,
};

describe('what was learned of companies', () => {
  const learned = { prior: 0.5, corrections: {}, records: 300, common: [] };
  const from = { at: NOW, sketch: Uint32Array.of(3, 7, 4_000_000_000) };

  it('is kept beside what it was learned from, and taken back with it', async () => {
    const { db } = newStore();
    expect(await readLearnedFrom(db)).toBeNull();
    await saveMatching(db, learned, from);
    expect([await readMatching(db), await readLearnedFrom(db)]).toEqual([learned, from]);
    await saveMatching(db, null, from);
    expect([await readMatching(db), await readLearnedFrom(db)]).toEqual([null, null]);
  });

  it.each([
    ['of an earlier version', undefined],
    ['whose sketch is none', { at: NOW, sketch: 'abc' }],
    ['without its time', { at: Number.NaN, sketch: from.sketch }],
  ])('a row %s does not say from what, and serves all the same', async (_which, broken) => {
    const { db } = newStore();
    await db.reports.put({ id: 'matching', learned, from: broken as never });
    expect(await readLearnedFrom(db)).toBeNull();
    expect(await readMatching(db)).toEqual(learned);
  });
});

describe('what records are told apart by', () => {
  it('is read of every record: region or country of the customer, and the first product', async () => {
    const { db, derive } = newStore();
    const rows = {
      partners: [row.partner()],
      accounts: [row.account({ region: null, country: 'DE' })],
      deals: [row.deal({ products: ['Edge', 'Cloud'] }), row.deal({ id: 'd2', accountId: null })],
    };
    await db.transaction('rw', [...ENTITY_WRITE_TABLES], () =>
      putRows(db, deriveRows(derive, rows)),
    );
    expect(await readFacets(db, 'deal-win')).toEqual([
      { region: 'DE', product: 'Edge' },
      { region: null, product: 'Edge' },
    ]);
    expect(await readFacets(db, 'partner-churn')).toEqual([{ region: 'EMEA', product: null }]);
  });
});

/** The model for all records of a kind that serves. */
const servingModel = async (db: StoreDb, wanted: ScoreKind) =>
  (await readModels(db)).find(
    ({ kind, part, status }) => kind === wanted && !part && status === 'serving',
  );

describe('models', () => {
  it('exactly one serves per kind, and the last five stay', async () => {
    const { db } = newStore();
    await publishModel(db, row.model({ kind: 'partner-target' }));
    for (let version = 1; version <= 7; version += 1) {
      await publishModel(db, row.model({ version }));
    }
    const models = (await readModels(db)).filter(({ kind }) => kind === 'deal-win');
    expect(models.map(({ version, status }) => [version, status])).toEqual([
      [7, 'serving'],
      [6, 'retired'],
      [5, 'retired'],
      [4, 'retired'],
      [3, 'retired'],
    ]);
    expect((await servingModel(db, 'partner-target'))?.version).toBe(1);
  });

  it('refused ones never push the serving one out', async () => {
    const { db } = newStore();
    await publishModel(db, row.model());
    for (let version = 2; version <= 9; version += 1) {
      await publishModel(db, row.model({ version, status: 'refused' }));
    }
    expect((await servingModel(db, 'deal-win'))?.version).toBe(1);
    expect(await db.models.count()).toBe(6);
  });

  it('a run of refused ones leaves those that can be brought back', async () => {
    const { db } = newStore();
    for (const version of [1, 2, 3]) await publishModel(db, row.model({ version }));
    for (let version = 4; version <= 12; version += 1) {
      await publishModel(db, row.model({ version, status: 'refused' }));
    }
    const models = await readModels(db);
    expect(models.map(({ version }) => version)).toEqual([12, 11, 10, 9, 8, 3, 2, 1]);
    expect(await restoreModel(db, 'deal-win', 1, NOW)).toBe(true);
    for (let version = 13; version <= 19; version += 1) {
      await publishModel(db, row.model({ version }));
    }
    expect((await readModels(db)).map(({ version }) => version)).toEqual([19, 18, 17, 16, 15]);
  });

  it('a person brings an earlier one back; the next that serves ends that', async () => {
    const { db } = newStore();
    await publishModel(db, row.model({ kind: 'recruit' }));
    for (const version of [1, 2]) await publishModel(db, row.model({ version }));
    expect(await restoreModel(db, 'deal-win', 1, NOW)).toBe(true);
    expect(await servingModel(db, 'deal-win')).toMatchObject({ version: 1, restoredAt: NOW });
    expect((await servingModel(db, 'recruit'))?.version).toBe(1);
    await publishModel(db, row.model({ version: 3, status: 'refused' }));
    expect((await servingModel(db, 'deal-win'))?.version).toBe(1);
    await publishModel(db, row.model({ version: 4 }));
    const own = (await readModels(db)).filter(({ kind }) => kind === 'deal-win');
    expect(own.map(({ version, status }) => [version, status])).toEqual([
      [4, 'serving'],
      [3, 'refused'],
      [2, 'retired'],
      [1, 'retired'],
    ]);
    expect(own.some(({ restoredAt }) => restoredAt !== undefined)).toBe(false);
  });

  it('one more serves for each part, retired and brought back by itself', async () => {
    const { db } = newStore();
    const part = { id: 'deal-win|emea|', filter: { region: ['EMEA'], product: [] } };
    await savePart(db, { ...part, kind: 'deal-win', createdAt: NOW });
    await publishModel(db, row.model());
    for (const version of [2, 3]) await publishModel(db, row.model({ version, part }));
    await publishModel(db, row.model({ version: 4 }));
    const standing = async () =>
      (await readModels(db)).map(({ version, status }) => [version, status]);
    expect(await standing()).toEqual([
      [4, 'serving'],
      [3, 'serving'],
      [2, 'retired'],
      [1, 'retired'],
    ]);
    expect((await servingModel(db, 'deal-win'))?.version).toBe(4);
    expect(await restoreModel(db, 'deal-win', 2, NOW)).toBe(true);
    expect(await standing()).toEqual([
      [4, 'serving'],
      [3, 'retired'],
      [2, 'serving'],
      [1, 'retired'],
    ]);
  });

  it('go with their part, and none comes after it', async () => {
    const { db } = newStore();
    const part = { id: 'deal-win|emea|', filter: { region: ['EMEA'], product: [] } };
    const whole = { kind: 'deal-win', part: null } as const;
    await savePart(db, { ...part, kind: 'deal-win', createdAt: NOW });
    await publishModel(db, row.model());
    await publishModel(db, row.model({ version: 2, part }));
    for (const of of [whole, { ...whole, part }]) await saveDrift(db, of, DRIFT);
    await removePart(db, part.id);
    // The trainer had begun before.
    await publishModel(db, row.model({ version: 3, part }));
    expect((await readModels(db)).map(({ version }) => version)).toEqual([1]);
    expect(await readParts(db)).toEqual([]);
    expect(await readDrift(db, { ...whole, part })).toBeNull();
    expect(await readDrift(db, whole)).toEqual(DRIFT);
    await removePart(db, part.id);
  });

  it('only a retired version can be brought back', async () => {
    const { db } = newStore();
    await publishModel(db, row.model());
    await publishModel(db, row.model({ version: 2, status: 'refused' }));
    for (const version of [1, 2, 3]) {
      expect(await restoreModel(db, 'deal-win', version, NOW)).toBe(false);
    }
    expect((await servingModel(db, 'deal-win'))?.version).toBe(1);
  });
});

describe('the policy', () => {
  it('is the default one, then the last saved; earlier versions stay', async () => {
    const { db } = newStore();
    expect(await readPolicy(db)).toEqual(DEFAULT_POLICY);
    await savePolicy(db, { ...DEFAULT_POLICY, protectionDays: 60 });
    expect((await savePolicy(db, { ...DEFAULT_POLICY, protectionDays: 30 })).version).toBe(3);
    expect(await readPolicy(db)).toMatchObject({ version: 3, protectionDays: 30 });
    expect((await db.policies.get(2))?.protectionDays).toBe(60);
  });

  it('saved by an earlier version, lacks later settings and has their defaults', async () => {
    const { db } = newStore();
    const { adjudicator: _a, appeals: _b, ladder: _c, ...earlier } = DEFAULT_POLICY;
    await db.policies.add({ ...earlier, version: 4, reviewHours: 24 });
    expect(await readPolicy(db)).toEqual({ ...DEFAULT_POLICY, version: 4, reviewHours: 24 });
    const ladder = [{ who: 'executive', person: 'Max', within: 2, unit: 'hours' }] as const;
    const saved = await savePolicy(db, { ...(await readPolicy(db)), ladder, appeals: 0 });
    expect(await readPolicy(db)).toEqual(saved);
    expect(saved).toMatchObject({ version: 5, ladder, appeals: 0, reviewHours: 24 });
  });

  it('takes a preset as a version of its own, once, and again where somebody changed it', async () => {
    const { db } = newStore();
    const preset = { protectionDays: 120, severities: { 'similar-name': 'off' as const } };
    expect(await savePreset(db, preset)).toBe(true);
    expect(await savePreset(db, preset)).toBe(false);
    expect(await readPolicy(db)).toEqual({ ...DEFAULT_POLICY, ...preset, version: 2 });
    await savePolicy(db, { ...DEFAULT_POLICY, silentDays: 10 });
    expect(await savePreset(db, preset)).toBe(true);
    expect(await readPolicy(db)).toMatchObject({ ...preset, silentDays: 10, version: 4 });
    expect(await savePreset(db, {})).toBe(false);
  });
});

describe('feedback', () => {
  it('a later word replaces the earlier one, and can be taken back', async () => {
    const { db } = newStore();
    const word = (subject: string, at: number, verdict: Feedback['verdict']): Feedback => ({
      id: `action:${subject}`,
      kind: 'action',
      subject,
      verdict,
      at,
      until: null,
    });
    await saveFeedback(db, word('a', 1, 'snoozed'));
    await saveFeedback(db, word('b', 2, 'done'));
    await saveFeedback(db, word('a', 3, 'done'));
    expect((await readFeedback(db)).map(({ subject, verdict }) => [subject, verdict])).toEqual([
      ['a', 'done'],
      ['b', 'done'],
    ]);
    await takeBackFeedback(db, { kind: 'action', subject: 'a' }, 4);
    expect(await readFeedback(db)).toHaveLength(1);
  });

  it('says of which companies, by the account’s name or as they were typed', async () => {
    const { db, derive } = newStore();
    await putRows(
      db,
      deriveRows(derive, { accounts: [row.account({ id: 'crm:a1', name: 'Contoso' })] }),
    );
    const match = (a: string, b: string): Feedback => {
      const subject = matchSubject(a, b);
      return {
        id: `match:${subject}`,
        kind: 'match',
        subject,
        verdict: 'same',
        at: 1,
        until: null,
      };
    };
    const names = async (a: string, b: string) => {
      await saveFeedback(db, match(a, b));
      const [said] = await readNamedFeedback(db);
      await takeBackFeedback(db, match(a, b), 2);
      return said?.names;
    };
    expect(await names('crm:a1', 'typed:kontoso, , ')).toEqual(['Contoso', 'kontoso']);
    expect(await names('typed:a|b gmbh, ab.example, de', 'crm:gone')).toEqual([
      'crm:gone',
      'a|b gmbh, ab.example, de',
    ]);
    expect(await names('typed:a|b, , ', 'typed:c: d|e, , ')).toEqual(['a|b', 'c: d|e']);
  });
});

describe('sources', () => {
  it('are listed with their sync, the first one set up first', async () => {
    const { db } = newStore();
    await saveSource(db, row.source({ id: 's2', createdAt: NOW + 1 }));
    await saveSource(db, row.source());
    await db.syncs.put({ ...newSync('s2'), read: 7 });
    expect((await readSources(db)).map(({ source, sync }) => [source.id, sync.read])).toEqual([
      ['s1', 0],
      ['s2', 7],
    ]);
    expect(await readSource(db, 's9')).toBeNull();
  });

  it('are read from the beginning after a change of their settings', async () => {
    const { db } = newStore();
    await db.syncs.put({ ...newSync('s1'), cursor: '40', since: NOW });
    await saveSource(db, row.source());
    expect(await db.syncs.count()).toBe(0);
  });

  it('go with their rows and scores, and with nobody else’s', async () => {
    const { db, derive } = newStore();
    const others = { partners: [row.partner({ id: 'prm:p', sourceId: 's2' })] };
    await putRows(db, deriveRows(derive, { deals: [row.deal()], partners: [row.partner()] }));
    await putRows(db, deriveRows(derive, others));
    await db.scores.bulkPut([row.score(), row.score({ subjectId: 'prm:p' })]);
    await saveSource(db, row.source());
    await removeSource(db, 's1');
    expect(await db.deals.count()).toBe(0);
    expect(await db.partners.toArray()).toEqual(others.partners);
    expect(await db.scores.toCollection().primaryKeys()).toEqual(['partner-target:prm:p']);
    expect(await readSources(db)).toEqual([]);
  });
});

it('counts the rows that a person may want to know of', async () => {
  const { db } = newStore();
  await db.partners.bulkPut([row.partner(), row.partner({ id: 'crm:p2' })]);
  const counts = await countRows(db);
  expect(counts.find(({ name }) => name === 'partners')?.rows).toBe(2);
  expect(counts.map(({ name }) => name)).not.toContain('staged');
});

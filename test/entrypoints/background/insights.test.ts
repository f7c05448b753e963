import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { insightsOf } from '@/entrypoints/background/insights';
import { recordPorts } from '@/entrypoints/background/record-ports';
import { hearTrainer } from '@/entrypoints/background/scores';
import { store } from '@/entrypoints/background/store';
import { forgetKept } from '@/entrypoints/background/until-change';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { onPulse, pulse } from '@/lib/platform/storage';
import { saveFeedback } from '@/lib/store/feedback';
import { savePolicy } from '@/lib/store/policy';
import { saveMatching } from '@/lib/store/reports';
import { countRequests } from '@/test/lib/store/requests';
import * as row from '@/test/lib/store/rows';
import { NOW } from '@/test/lib/store/rows';

vi.mock('@/entrypoints/background/trainer');
vi.mock('@/entrypoints/background/due');

const PAGE = { host: 'crm.example', tabId: 7 };
const OWN = { host: '', tabId: null };
const LEARNED = { prior: 1, corrections: {}, records: 9, common: [] };
const FROM = { at: NOW, sketch: new Uint32Array(1) };
const SAID = {
  id: 'action:x',
  kind: 'action',
  subject: 'x',
  verdict: 'done',
  until: null,
} as const;

async function read() {
  const [record, policy] = await Promise.all([
    recordPorts.readDossier(['crm:d1'], 'deal', NOW),
    recordPorts.readPolicy(),
  ]);
  if (!record.ok || !policy.ok) throw new Error('the database could not be read');
  return { dossier: record.value, policy: policy.value };
}

beforeEach(async () => {
  fakeBrowser.reset();
  await store.db.delete({ disableAutoOpen: false });
  await store.db.deals.put({ ...row.deal(), links: [] });
  forgetKept();
  // As every answer before: what is settled is kept from here on.
  await read();
});

describe('what is settled for all records', () => {
  it('is read once, however many are opened', async () => {
    const counted = countRequests();
    await read();
    await read();
    const tables = counted.take().requests.map(({ table }) => table);
    expect(tables.filter((table) => table === 'deals').length).toBeGreaterThan(1);
    for (const settled of ['policies', 'feedback', 'overrides', 'reports'])
      expect(tables).not.toContain(settled);
    vi.restoreAllMocks();
  });

  it('is what a person has just said, for the very next answer', async () => {
    const { kind, subject, verdict } = SAID;
    await handlers['feedback/give']({ kind, subject, verdict }, PAGE);
    expect((await read()).dossier?.feedback).toMatchObject([{ subject: 'x' }]);
    await handlers['policy/save']({ policy: DEFAULT_POLICY }, OWN);
    expect((await read()).policy.version).toBe(DEFAULT_POLICY.version + 1);
  });

  it('is the number that a person has just put in place of the model’s', async () => {
    await store.db.scores.put(row.score({ kind: 'deal-win', subjectId: 'crm:d1' }));
    const about = { kind: 'deal-win', subjectId: 'crm:d1' } as const;
    await handlers['scores/override']({ ...about, points: 90, reason: 'Signed', days: 7 }, PAGE);
    expect((await read()).dossier?.overrides).toMatchObject([{ points: 90 }]);
    await handlers['scores/override/undo'](about, PAGE);
    expect((await read()).dossier?.overrides).toMatchObject([{ ended: 'taken-back' }]);
  });

  it('is what the trainer has learned, once it says so', async () => {
    await saveMatching(store.db, LEARNED, FROM);
    await hearTrainer({
      state: 'ended',
      change: 'c1',
      isOfDetails: false,
      isDone: true,
      backend: 'cpu',
    });
    expect((await read()).dossier?.matching).toEqual(LEARNED);
  });

  it('is what another page of ours has written, once it tells', async () => {
    await saveFeedback(store.db, { ...SAID, at: NOW });
    await savePolicy(store.db, DEFAULT_POLICY);
    onPulse(forgetKept);
    await pulse();
    const { dossier, policy } = await read();
    expect(dossier?.feedback).toHaveLength(1);
    expect(policy.version).toBe(DEFAULT_POLICY.version + 1);
  });
});

it('what is of one record is read anew with every answer', async () => {
  const title = async () => {
    const reply = await insightsOf({ id: 'crm:d1' });
    return reply.state === 'ready' && reply.insights.title;
  };
  expect(await title()).toBe(row.deal().name);
  await store.db.deals.update('crm:d1', { name: 'Renamed' });
  expect(await title()).toBe('Renamed');
});

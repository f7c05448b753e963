import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { store } from '@/entrypoints/background/store';
import { newReplayer } from '@/entrypoints/replayer/replay-stored';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import type { ReplayAsk, ReplayWord } from '@/lib/domain/replay';
import { mergeParts } from '@/lib/insights/replay/merge-parts';
import { account, daysAgo, NOW, partner, registration } from '../../lib/insights/make';

const SPAN = { from: daysAgo(365), to: NOW };
const RIVAL = partner({ id: 'sample:p2', name: 'Rival' });

const claim = (id: string, days: number, partnerId: string) =>
  registration({
    id,
    partnerId,
    createdAt: daysAgo(days),
    submittedAt: daysAgo(days),
    decidedAt: daysAgo(days),
    updatedAt: daysAgo(days),
    expiresAt: daysAgo(days - 90),
  });

const ask = (index: number, of: number): ReplayAsk => ({
  policies: { today: DEFAULT_POLICY, changed: { ...DEFAULT_POLICY, protectionDays: 10 } },
  span: SPAN,
  part: { index, of },
});

async function wordsOf(
  question: ReplayAsk,
  replayer = newReplayer(),
): Promise<readonly ReplayWord[]> {
  const words: ReplayWord[] = [];
  await replayer(question, (word) => words.push(word));
  return words;
}

beforeEach(async () => {
  await store.db.delete();
  await store.db.open();
});

describe('a thread of the replay', () => {
  it('reads what is stored and answers with its part; the parts make the whole', async () => {
    const { db, derive } = store;
    await db.partners.bulkPut([partner(), RIVAL].map(derive.partners));
    await db.accounts.bulkPut([account()].map(derive.accounts));
    await db.registrations.bulkPut(
      [claim('sample:r1', 80, 'sample:p1'), claim('sample:r2', 40, RIVAL.id)].map(
        derive.registrations,
      ),
    );
    const words = (await Promise.all([0, 1].map((index) => wordsOf(ask(index, 2))))).flat();
    const shares = words.flatMap((word) =>
      word.state === 'ended' && word.result.ok ? [word.result.value] : [],
    );
    expect(shares.map((each) => each.registrations).sort()).toEqual([0, 2]);
    const merged = mergeParts(shares, SPAN);
    expect(merged.ok && merged.value.today.registrations).toBe(2);
    expect(merged.ok && merged.value.today.bySeverity.block).toBe(1);
    expect(merged.ok && merged.value.changed.bySeverity.block).toBe(0);
  });

  it('says how far it is, further with each word, and ends with one answer', async () => {
    const words = await wordsOf(ask(0, 1));
    const shares = words.flatMap((word) => (word.state === 'moved' ? [word.share] : []));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(words.map(({ state }) => state).indexOf('ended')).toBe(words.length - 1);
  });

  it('reads once, with its start, and answers one ask after another', async () => {
    const { db, derive } = store;
    await db.registrations.bulkPut([claim('sample:r1', 80, 'sample:p1')].map(derive.registrations));
    const replayer = newReplayer();
    const first = await wordsOf(ask(0, 1), replayer);
    await db.registrations.clear();
    const again = await wordsOf(ask(0, 1), replayer);
    expect(again.at(-1)).toEqual(first.at(-1));
    expect(again.at(-1)).toMatchObject({ result: { ok: true, value: { registrations: 1 } } });
  });

  it('answers with the problem where nothing can be read', async () => {
    store.db.close();
    vi.spyOn(store.db, 'open').mockRejectedValue(new Error('gone'));
    vi.spyOn(store.db, 'transaction').mockRejectedValue(new Error('gone'));
    const words = await wordsOf(ask(0, 1));
    expect(words).toMatchObject([{ state: 'ended', result: { ok: false } }]);
  });
});

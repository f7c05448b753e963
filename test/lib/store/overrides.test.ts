import { describe, expect, it } from 'vitest';
import { type Override, overrideId } from '@/lib/domain/override';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { backupStore } from '@/lib/store/backup';
import { deriveRows } from '@/lib/store/derive';
import { readDossier } from '@/lib/store/dossier';
import { readFeedback, saveFeedback } from '@/lib/store/feedback';
import { readHistory } from '@/lib/store/history';
import { readOverrides, saveOverride, takeBackOverride } from '@/lib/store/overrides';
import { replaceScores } from '@/lib/store/scores';
import { putRows, removeRows } from '@/lib/store/write-rows';
import { exportAll } from '@/lib/use-cases/export-all';
import { importAll } from '@/lib/use-cases/import-all';
import { newStore } from './open';
import * as row from './rows';
import { NOW } from './rows';

const override = (over: Partial<Override> = {}): Override => {
  const { kind = 'deal-win', subjectId = 'crm:d1', at = NOW } = over;
  return {
    id: overrideId({ kind, subjectId, at }),
    kind,
    subjectId,
    points: 80,
    scorePoints: 55,
    reason: 'The CFO signed orally',
    at,
    expiresAt: NOW + 7 * DAY,
    ...over,
  };
};

async function filled() {
  const store = newStore();
  const rows = { deals: [row.deal()], partners: [row.partner()] };
  await putRows(store.db, deriveRows(store.derive, rows));
  await saveOverride(store.db, override());
  const about = { kind: 'partner-target', subjectId: 'crm:p1' } as const;
  await saveOverride(store.db, override({ ...about, at: NOW + 1 }));
  return store;
}

describe('overrides', () => {
  it('are listed latest first, with the name of their record where it still is', async () => {
    const { db } = await filled();
    await saveOverride(db, override({ subjectId: 'crm:gone', at: NOW - 1 }));
    expect(
      (await readOverrides(db)).map(({ kind, subjectId, name }) => [`${kind}:${subjectId}`, name]),
    ).toEqual([
      ['partner-target:crm:p1', row.partner().name],
      ['deal-win:crm:d1', row.deal().name],
      ['deal-win:crm:gone', null],
    ]);
  });

  it('are a log: a later one ends the earlier, and taking back ends and erases nothing', async () => {
    const { db } = newStore();
    const about = { kind: 'deal-win', subjectId: 'crm:d1' } as const;
    // As it was kept when a later one took the place of the earlier one.
    await db.overrides.put(override({ id: 'deal-win:crm:d1', at: NOW - 2, points: 10 }));
    const others = override({ subjectId: 'crm:d12', at: NOW - 2 });
    await saveOverride(db, others);
    await saveOverride(db, override({ at: NOW, points: 20 }));
    await takeBackOverride(db, about, NOW + 5);
    await saveOverride(db, override({ at: NOW + 9, points: 30 }));
    const log = (await readOverrides(db)).filter(({ subjectId }) => subjectId === 'crm:d1');
    expect(log).toMatchObject([
      { points: 30, scorePoints: 55, at: NOW + 9, expiresAt: NOW + 7 * DAY },
      { points: 20, reason: 'The CFO signed orally', expiresAt: NOW + 5, ended: 'taken-back' },
      { points: 10, at: NOW - 2, expiresAt: NOW, ended: 'replaced' },
    ]);
    expect(log[0]).not.toHaveProperty('ended');
    expect(await db.overrides.get(others.id)).toEqual(others);
    const { contests } = await readHistory(db);
    const ofDeal = contests?.filter(({ scoreId }) => scoreId === 'deal-win:crm:d1');
    expect(ofDeal?.map(({ at }) => at).sort()).toEqual([NOW - 2, NOW, NOW + 9]);
  });

  it('taken back again, or never held, changes nothing', async () => {
    const { db } = await filled();
    const about = { kind: 'deal-win', subjectId: 'crm:d1' } as const;
    await takeBackOverride(db, about, NOW + 1);
    const before = await db.overrides.toArray();
    await takeBackOverride(db, about, NOW + 2);
    await takeBackOverride(db, { kind: 'recruit', subjectId: 'crm:p1' }, NOW + 2);
    expect(await db.overrides.toArray()).toEqual(before);
  });

  it('of an export from before there was a log come back, and end as others do', async () => {
    const store = newStore();
    const old = override({ id: 'deal-win:crm:d1' });
    const json = JSON.stringify({
      format: 'partnerlens',
      version: 4,
      tables: { overrides: [old] },
    });
    expect((await importAll(backupStore(store), json)).ok).toBe(true);
    await saveOverride(store.db, override({ at: NOW + 1, points: 20 }));
    expect(await store.db.overrides.toArray()).toMatchObject([
      { id: 'deal-win:crm:d1', points: 80, ended: 'replaced' },
      { points: 20 },
    ]);
  });

  it('are read with the record they are about, and with no other', async () => {
    const { db } = await filled();
    await saveOverride(db, override({ subjectId: 'crm:d2' }));
    const read = async (id: string) =>
      (await readDossier(db, [id], null, NOW))?.overrides.map((each) => each.id);
    expect(await read('crm:d1')).toContain(override().id);
    expect(await read('crm:d1')).not.toContain(override({ subjectId: 'crm:d2' }).id);
    expect(await read('crm:p1')).toEqual([`partner-target:crm:p1@${NOW + 1}`]);
  });

  it('go out with an export, come back, and go with everything', async () => {
    const store = await filled();
    const file = await exportAll(backupStore(store), NOW);
    if (!file.ok) throw new Error(file.problem.code);
    const json = await file.value.text();
    const other = newStore();
    expect((await importAll(backupStore(other), json)).ok).toBe(true);
    expect(await other.db.overrides.toArray()).toEqual(await store.db.overrides.toArray());
    await backupStore(other).erase();
    expect(await other.db.overrides.count()).toBe(0);
  });

  it('a broken one in an export changes nothing', async () => {
    const store = await filled();
    const broken = { overrides: [{ ...override(), points: 'eighty' }] };
    const json = JSON.stringify({ format: 'partnerlens', version: 1, tables: broken });
    expect(await importAll(backupStore(store), json)).toMatchObject({
      ok: false,
      problem: { text: say('backupRowBroken', 1, 'overrides') },
    });
    expect(await store.db.overrides.count()).toBe(2);
  });
});

it('what people said of a score outlives a resync and a new score', async () => {
  const { db, derive } = await filled();
  const said = {
    id: 'score:deal-win:crm:d1',
    kind: 'score',
    subject: 'deal-win:crm:d1',
    verdict: 'wrong',
    at: NOW,
    until: null,
    reason: 'Old data',
  } as const;
  await saveFeedback(db, said);
  await putRows(db, deriveRows(derive, { deals: [row.deal({ name: 'Renamed' })] }));
  await replaceScores(db, 'deal-win', [row.score({ kind: 'deal-win', subjectId: 'crm:d1' })]);
  await removeRows(db, { deals: ['crm:d1'] });
  expect(await readFeedback(db)).toEqual([said]);
  expect(await db.overrides.get(override().id)).toEqual(override());
});

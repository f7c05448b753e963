import { describe, expect, it } from 'vitest';
import type { Override } from '@/lib/domain/override';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { backupStore } from '@/lib/store/backup';
import { deriveRows } from '@/lib/store/derive';
import { readDossier } from '@/lib/store/dossier';
import { readFeedback, saveFeedback } from '@/lib/store/feedback';
import { readOverrides, removeOverride, saveOverride } from '@/lib/store/overrides';
import { replaceScores } from '@/lib/store/scores';
import { putRows, removeRows } from '@/lib/store/write-rows';
import { exportAll } from '@/lib/use-cases/export-all';
import { importAll } from '@/lib/use-cases/import-all';
import { newStore } from './open';
import * as row from './rows';
import { NOW } from './rows';

const override = (over: Partial<Override> = {}): Override => {
  const { kind = 'deal-win', subjectId = 'crm:d1' } = over;
  return {
    id: `${kind}:${subjectId}`,
    kind,
    subjectId,
    points: 80,
    scorePoints: 55,
    reason: 'The CFO signed orally',
    at: NOW,
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
    expect((await readOverrides(db)).map(({ id, name }) => [id, name])).toEqual([
      ['partner-target:crm:p1', row.partner().name],
      ['deal-win:crm:d1', row.deal().name],
      ['deal-win:crm:gone', null],
    ]);
    await removeOverride(db, 'deal-win:crm:gone');
    expect(await db.overrides.count()).toBe(2);
  });

  it('are read with the record they are about, and with no other', async () => {
    const { db } = await filled();
    await saveOverride(db, override({ subjectId: 'crm:d2' }));
    const read = async (id: string) =>
      (await readDossier(db, [id], null, NOW))?.overrides.map((each) => each.id);
    expect(await read('crm:d1')).toContain('deal-win:crm:d1');
    expect(await read('crm:d1')).not.toContain('deal-win:crm:d2');
    expect(await read('crm:p1')).toEqual(['partner-target:crm:p1']);
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
  expect(await db.overrides.get('deal-win:crm:d1')).toEqual(override());
});

import { expect, it } from 'vitest';
import { deriveRows } from '@/lib/store/derive';
import { readOverviewFacts } from '@/lib/store/overview-facts';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import * as row from './rows';
import { NOW } from './rows';

it('the facts of the popup: deals won lately, and approved registrations', async () => {
  const { db, derive } = newStore();
  const rows = {
    deals: [
      row.deal({ id: 'crm:won', state: 'won', closedAt: NOW }),
      row.deal({ id: 'crm:won-long-ago', state: 'won', closedAt: NOW - 2 }),
      row.deal({ id: 'crm:lost', state: 'lost', closedAt: NOW }),
      row.deal({ id: 'crm:undated', state: 'won', closedAt: null }),
    ],
    registrations: [
      row.registration({ id: 'crm:held', state: 'approved' }),
      row.registration({ id: 'crm:kept', state: 'converted' }),
      row.registration({ id: 'crm:waits', state: 'submitted' }),
      row.registration({ id: 'crm:over', state: 'expired' }),
    ],
  };
  await putRows(db, deriveRows(derive, rows));
  await db.sources.put(row.source());
  const facts = await readOverviewFacts(db, { wonSince: NOW - 1 });
  expect(facts.won.map(({ id }) => id)).toEqual(['crm:won']);
  expect(facts.registrations.map(({ id }) => id)).toEqual(['crm:held', 'crm:kept']);
  expect(facts).toMatchObject({ sources: 1, syncs: [] });
});

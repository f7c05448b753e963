import { describe, expect, it } from 'vitest';
import { newStore } from './open';
import { NOW } from './rows';

describe.each(['outlooks', 'overrides', 'reports'])('%s', (table) => {
  it('keeps one row per id, the newest', async () => {
    const { db } = newStore();
    await db.table(table).put({ id: 'crm:p1', computedAt: NOW });
    await db.table(table).put({ id: 'crm:p1', computedAt: NOW + 1 });
    expect(await db.table(table).toArray()).toEqual([{ id: 'crm:p1', computedAt: NOW + 1 }]);
  });
});

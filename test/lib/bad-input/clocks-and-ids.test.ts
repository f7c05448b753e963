import { describe, expect, it } from 'vitest';
import { idsOf } from '@/lib/domain/record-ref';
import { DAY } from '@/lib/domain/time';
import { retryAfterMs } from '@/lib/sources/retry-after';
import { readDossier } from '@/lib/store/dossier';
import { putRows } from '@/lib/store/write-rows';
import { backoff } from '@/lib/use-cases/backoff';
import { syncSource } from '@/lib/use-cases/sync-source';
import { newStore } from '../store/open';
import { deal } from '../store/rows';
import { config, kit, pageOf, START, sourceOf } from '../use-cases/sync-kit';
import { NOW } from './kit';

describe('a clock a day off', () => {
  it.each([
    ['right', 0],
    ['a day ahead', DAY],
    ['a day behind', -DAY],
  ])('loses no row: ours is %s', async (_what, off) => {
    const asked: (number | null)[] = [];
    const changed = START - 60_000;
    const { ports, clock } = kit(
      sourceOf(
        ({ since }) => {
          asked.push(since);
          return pageOf([{ id: '1', name: 'a', updatedAt: changed }]);
        },
        { incremental: true, deletes: true },
      ),
    );
    clock.now = START + off;
    await syncSource(ports(), config);
    clock.now += 20 * 60_000;
    const again = await syncSource(ports(), config);
    expect(again).toMatchObject({ ok: true, value: { state: 'idle', problem: null } });
    // What changed at the source after its newest row is always asked for.
    expect(asked[1]).toBeLessThanOrEqual(changed);
  });

  it.each([
    ['ahead', NOW + DAY],
    ['behind', NOW - DAY],
  ])('makes nobody wait for a day: ours is %s', (_what, now) => {
    const afterMs = retryAfterMs(new Date(NOW + 60_000).toUTCString(), now);
    expect(backoff(1, { afterMs }, () => 0.5)).toBeLessThanOrEqual(3_600_000);
    expect(backoff(1, { afterMs }, () => 0.5)).toBeGreaterThanOrEqual(1000);
  });
});

describe('a record id of another CRM', () => {
  it.each([
    ['the same CRM', 'atomic', 'crm.example.com', '12', true],
    ['the same number of another CRM', 'hubspot', 'app.hubspot.com', '12', false],
    ['a name with our space in it', 'odoo', 'erp.example.com', 'atomic:12', false],
    ['an id made to look like ours', 'x', 'y', '12 atomic:12', false],
    ['a property of objects', 'atomic', 'crm.example.com', '__proto__', false],
  ])('%s', async (_what, crm, host, id, isFound) => {
    const { db, derive } = newStore();
    await putRows(db, { deals: [derive.deals(deal({ id: 'atomic:12' }))] });
    const ids = idsOf({ crm, host, kind: 'deal', id, name: null });
    expect((await readDossier(db, ids, 'deal', NOW)) !== null).toBe(isFound);
  });
});

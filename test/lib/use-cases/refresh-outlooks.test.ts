import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_HEALTH_WEIGHTS, type HealthWeights } from '@/lib/domain/health';
import type { History } from '@/lib/domain/history';
import type { Outlook } from '@/lib/domain/outlook';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { replaceOutlooks } from '@/lib/store/outlooks';
import { readHealthWeights, readPolicy, saveHealthWeights, savePolicy } from '@/lib/store/policy';
import { readOpportunities, readSegmentMap, saveFindings } from '@/lib/store/reports';
import { type OutlookPorts, refreshOutlooks } from '@/lib/use-cases/refresh-outlooks';
import { NOW } from '@/test/lib/insights/make';
import { newStore } from '@/test/lib/store/open';
import { sampleHistory } from '@/test/models/helpers/sample-history';

let history: History;
beforeAll(() => {
  history = sampleHistory(1, NOW).history;
});

/** The use case on a database of its own. */
function onStore(over: Partial<OutlookPorts> = {}) {
  const { db } = newStore();
  const ports: OutlookPorts = {
    readHistory: async () => ok(history),
    readSegmentMap: async () => ok(await readSegmentMap(db)),
    readHealthWeights: async () => ok(await readHealthWeights(db)),
    saveFindings: async (segments, rows) => ok(await saveFindings(db, segments, rows)),
    replaceOutlooks: async (outlooks) => ok(await replaceOutlooks(db, outlooks)),
    yieldTo: async () => undefined,
    ...over,
  };
  return { db, ports };
}

describe('refreshOutlooks', () => {
  it('keeps an outlook of every partner, and the findings about all', async () => {
    const { db, ports } = onStore();
    await db.outlooks.put({ id: 'gone' } as Outlook);
    expect(await refreshOutlooks(ports, NOW)).toEqual(ok(history.partners.length));
    const outlooks = await db.outlooks.toArray();
    expect(outlooks.map(({ id }) => id).sort()).toEqual(
      history.partners.map(({ id }) => id).sort(),
    );
    expect(outlooks.some(({ health }) => health !== null)).toBe(true);
    expect(outlooks.some(({ forecast }) => forecast !== null)).toBe(true);
    const map = await readSegmentMap(db);
    const ids = map?.segments.map(({ id }) => id);
    expect(outlooks.every(({ segmentId }) => ids?.includes(segmentId ?? ''))).toBe(true);
    expect(await readOpportunities(db)).toEqual(expect.any(Array));
  });

  it('follows other weights of health, and keeps the ids of segments', async () => {
    const { db, ports } = onStore();
    await refreshOutlooks(ports, NOW);
    const before = new Map((await db.outlooks.toArray()).map((row) => [row.id, row]));
    const recencyOnly: HealthWeights = {
      revenueGrowth: 0,
      pipeline: 0,
      engagement: 0,
      training: 0,
      mdfUse: 0,
      satisfaction: 0,
      recency: 100,
    };
    await saveHealthWeights(db, recencyOnly);
    await refreshOutlooks(ports, NOW);
    for (const { id, health, segmentId } of await db.outlooks.toArray()) {
      const recency = health?.parts.find((part) => part.id === 'recency')?.value ?? null;
      if (recency === null) expect(health?.points).toBeNull();
      else expect(health?.points).toBeCloseTo(recency, 9);
      expect(segmentId).toBe(before.get(id)?.segmentId);
    }
  });

  it('leaves what was there where it is stopped, or a write fails', async () => {
    const stop = new AbortController();
    const { db, ports } = onStore({ signal: stop.signal, yieldTo: async () => stop.abort() });
    await db.outlooks.put({ id: 'kept' } as Outlook);
    expect((await refreshOutlooks(ports, NOW)).ok).toBe(false);
    expect(await db.outlooks.count()).toBe(1);
    expect(await db.reports.count()).toBe(0);

    const full = fail('disk-full', say('storeFull'));
    const failing = onStore({ saveFindings: async () => full });
    expect(await refreshOutlooks(failing.ports, NOW)).toEqual(full);
    expect(await failing.db.outlooks.count()).toBe(0);
  });

  it('makes way for others while it works', async () => {
    let pauses = 0;
    const { ports } = onStore({
      yieldTo: async () => {
        pauses += 1;
      },
    });
    await refreshOutlooks(ports, NOW);
    expect(pauses).toBeGreaterThan(3);
  });
});

describe('health weights', () => {
  it('are those we start with until a person has saved others, and outlive new rules', async () => {
    const { db } = newStore();
    expect(await readHealthWeights(db)).toEqual(DEFAULT_HEALTH_WEIGHTS);
    const weights = { ...DEFAULT_HEALTH_WEIGHTS, training: 15, recency: 5 };
    await saveHealthWeights(db, weights);
    const { healthWeights: _, ...rules } = await readPolicy(db);
    await savePolicy(db, { ...rules, silentDays: 20 });
    expect(await readHealthWeights(db)).toEqual(weights);
    expect((await readPolicy(db)).silentDays).toBe(20);
  });
});

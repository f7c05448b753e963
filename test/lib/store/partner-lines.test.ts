import { describe, expect, it } from 'vitest';
import type { Outlook } from '@/lib/domain/outlook';
import { DAY } from '@/lib/domain/time';
import { deriveRows } from '@/lib/store/derive';
import { readForecast, readTotalForecast } from '@/lib/store/forecasts';
import { replaceOutlooks } from '@/lib/store/outlooks';
import { saveOverride } from '@/lib/store/overrides';
import { readPartnerLines } from '@/lib/store/partner-lines';
import { readPartnerRows } from '@/lib/store/partner-rows';
import { replaceScores } from '@/lib/store/scores';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import { NOW, partner, score } from './rows';

const quarter = { start: Date.UTC(2027, 0, 1), value: 30_000, low: 20_000, high: 45_000 };

const outlook = (more: Partial<Outlook> = {}): Outlook => ({
  id: 'crm:p1',
  forecast: {
    currency: 'EUR',
    quarter,
    months: [],
    // Thirteen months: the oldest is no part of the last four quarters, nor is the running one.
    history: Array.from({ length: 14 }, (_, index) => ({
      start: Date.UTC(2025, 9 + index, 1),
      value: 100 + index,
    })),
    method: 'any',
    coverage: null,
    error: null,
  },
  decline: null,
  health: { points: 61, parts: [] },
  segmentId: 'growing',
  segmentName: null,
  computedAt: NOW,
  ...more,
});

const stored = async (...names: string[]) => {
  const { db, derive } = newStore();
  const partners = names.map((name, index) => partner({ id: `crm:p${index + 1}`, name }));
  await putRows(db, deriveRows(derive, { partners }));
  return db;
};

describe('the dashboard’s lines', () => {
  it('have gaps where nothing is foretold, never zeros', async () => {
    const [line] = await readPartnerLines(await stored('Contoso'), NOW);
    expect(line).toEqual({
      id: 'crm:p1',
      name: 'Contoso',
      tier: 'Gold',
      region: 'EMEA',
      points: null,
      band: null,
      change: null,
      churn: null,
      health: null,
      segmentId: null,
      forecast: null,
      revenue: null,
      currency: null,
    });
  });

  it('bring scores, outlook and the revenue of twelve full months together', async () => {
    const db = await stored('Contoso', 'Fabrikam');
    await replaceScores(db, 'partner-target', [
      score({ id: 'partner-target:crm:p1', subjectId: 'crm:p1', probability: 0.72 }),
    ]);
    await replaceScores(db, 'partner-churn', [
      score({
        id: 'partner-churn:crm:p1',
        kind: 'partner-churn',
        subjectId: 'crm:p1',
        probability: 0.1,
      }),
    ]);
    await replaceOutlooks(db, [outlook()]);
    const [contoso, fabrikam] = await readPartnerLines(db, NOW);
    expect(contoso).toMatchObject({
      points: 72,
      band: 'fair',
      churn: 0.1,
      health: 61,
      segmentId: 'growing',
      forecast: { value: 30_000, low: 20_000, high: 45_000 },
      revenue: Array.from({ length: 12 }, (_, index) => 101 + index).reduce((a, b) => a + b),
      currency: 'EUR',
    });
    expect(fabrikam?.churn).toBeNull();
  });

  it('give no band and no risk where all there is is a rule of thumb', async () => {
    const db = await stored('Contoso');
    const thumb = { subjectId: 'crm:p1', basis: 'prior' } as const;
    const churn = { ...thumb, id: 'partner-churn:crm:p1', kind: 'partner-churn' } as const;
    await replaceScores(db, 'partner-target', [score({ ...thumb, probability: 0.5 })]);
    await replaceScores(db, 'partner-churn', [score({ ...churn, probability: 0.13 })]);
    const none = { points: 50, band: null };
    expect(await readPartnerLines(db, NOW)).toMatchObject([{ ...none, churn: null }]);
    expect(await readPartnerRows(db, NOW)).toMatchObject([none]);
  });

  it('are kept until rows, scores or outlooks change, beside the popup’s own list', async () => {
    const db = await stored('Contoso');
    await readPartnerLines(db, NOW);
    await readPartnerRows(db, NOW);
    expect(await db.views.count()).toBe(2);
    await replaceOutlooks(db, [outlook()]);
    expect(await db.views.count()).toBe(0);
    expect((await readPartnerLines(db, NOW))[0]?.health).toBe(61);
  });
});

describe('what a person holds against a score', () => {
  it('stands beside it in both lists, until it ends by itself', async () => {
    const db = await stored('Contoso', 'Fabrikam');
    const [known, other] = [{ id: 'crm:p1' }, { id: 'crm:p2' }];
    await replaceScores(db, 'partner-target', [
      score({ id: 'partner-target:crm:p1', subjectId: 'crm:p1', probability: 0.62 }),
    ]);
    // Put together before anybody said anything.
    await readPartnerLines(db, NOW);
    const held = { subjectId: 'crm:p1', scorePoints: 62, reason: 'Frame contract', at: NOW };
    const [kind, churn] = ['partner-target', 'partner-churn'] as const;
    const expiresAt = NOW + 7 * DAY;
    await saveOverride(db, { ...held, kind, id: `${kind}:crm:p1`, points: 80, expiresAt });
    await saveOverride(db, { ...held, kind: churn, id: `${churn}:crm:p1`, points: 5, expiresAt });
    for (const read of [readPartnerLines, readPartnerRows]) {
      expect(await read(db, NOW)).toMatchObject([{ ...known, points: 62, own: 80 }, other]);
      expect((await read(db, NOW))[1]).not.toHaveProperty('own');
      expect((await read(db, expiresAt))[0]).not.toHaveProperty('own');
    }
  });
});

describe('stored forecasts', () => {
  it('are of one partner, or of all together', async () => {
    const db = await stored('Contoso', 'Fabrikam');
    expect(await readTotalForecast(db)).toBeNull();
    await replaceOutlooks(db, [outlook(), outlook({ id: 'crm:p2' })]);
    expect((await readForecast(db, 'crm:p2'))?.quarter).toEqual(quarter);
    expect(await readForecast(db, 'crm:gone')).toBeNull();
    expect((await readTotalForecast(db))?.quarter.value).toBe(60_000);
  });
});

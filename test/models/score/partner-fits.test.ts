import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '@/lib/domain/model';
import { oddsOf, type Score, shownPoints } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { scoreSubjects } from '@/models/score/score-subjects';
import { trainModel } from '@/models/train/train-model';
import { registration } from '@/test/lib/insights/make';
import { sampleHistory } from '../helpers/sample-history';
import { unhurried } from '../helpers/world';

const AT = Date.UTC(2026, 5, 15, 12);
const ports = { yieldTo: unhurried };
const { history, truths } = sampleHistory(1, AT);
let model: Model;

beforeAll(async () => {
  const result = await trainModel('deal-win', history, AT, { ...ports, version: 7, serving: null });
  if (!result.ok) throw new Error(result.problem.code);
  model = result.value;
}, 60_000);

async function score(
  by: Model | null,
  only: readonly string[],
  rows = history,
): Promise<readonly Score[]> {
  const result = await scoreSubjects('deal-win', by, rows, AT, { ...ports, only });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const NO_ODDS = { probability: Number.NaN, low: Number.NaN, high: Number.NaN };

/** Whether a partner sells a product of a deal or covers the region of its customer. */
function couldHave(dealId: string, partnerId: string): boolean {
  const subject = history.deals.find((row) => row.id === dealId);
  const customer = history.accounts.find((row) => row.id === subject?.accountId);
  const fit = history.partners.find((row) => row.id === partnerId);
  const sells = fit?.products.some((name) => subject?.products.includes(name)) ?? false;
  const places = [fit?.region, ...(fit?.territories ?? [])];
  return (
    sells ||
    places.some((place) => place && (place === customer?.region || place === customer?.country))
  );
}

describe('partners that fit a direct deal', () => {
  it('are what bringing one in would change', async () => {
    const id = `sample:${truths.directDealId}`;
    const options = { ...ports, only: [id], inDetail: true };
    const result = await scoreSubjects('deal-win', model, history, AT, options);
    const one = result.ok ? result.value[0] : undefined;
    const best = one?.fits[0];
    const name = history.partners.find((row) => row.id === best?.partnerId)?.name;
    const invited = one?.whatIfs?.find(({ changes: [change] }) => change?.key === 'changeBringIn');
    expect(invited?.changes).toEqual([say('changeBringIn', name ?? '')]);
    expect(invited?.points).toBe(shownPoints(best?.probability ?? 0));
  });

  it('are three, best first, each selling the product or the region', async () => {
    const id = `sample:${truths.directDealId}`;
    const [one] = await score(model, [id]);
    expect(one?.fits).toHaveLength(3);
    const odds = one?.fits.map((fit) => oddsOf(fit) ?? NO_ODDS) ?? [];
    expect(odds).toEqual(odds.toSorted((a, b) => b.probability - a.probability));
    for (const { probability, low, high } of odds) {
      expect(low).toBeLessThan(probability);
      expect(high).toBeGreaterThan(probability);
    }
    for (const { partnerId } of one?.fits ?? []) expect(couldHave(id, partnerId)).toBe(true);
  });

  it('are with those three whoever holds a claim on it, with its odds', async () => {
    const id = `sample:${truths.directDealId}`;
    const [usual] = await score(model, [id]);
    const least = history.partners.find((row) => row.signedAt !== null && !couldHave(id, row.id));
    const subject = history.deals.find((row) => row.id === id);
    const claim = registration({
      partnerId: least?.id ?? '',
      accountId: subject?.accountId ?? null,
      createdAt: AT - 9 * DAY,
      submittedAt: AT - 9 * DAY,
      decidedAt: AT - 8 * DAY,
      expiresAt: AT + 90 * DAY,
    });
    const rows = { ...history, registrations: [...history.registrations, claim] };
    const [one] = await score(model, [id], rows);
    const holder = one?.fits.find(({ partnerId }) => partnerId === least?.id);
    expect(holder && oddsOf(holder)).toMatchObject({ probability: expect.any(Number) });
    expect(one?.fits.length).toBeGreaterThanOrEqual(3);
    expect(usual?.fits.some(({ partnerId }) => partnerId === least?.id)).toBe(false);
  });

  it('are known without a model, too, each without odds and with what else is known', async () => {
    const id = `sample:${truths.directDealId}`;
    const [one] = await score(null, [id]);
    expect(one?.basis).toBe('prior');
    expect(one?.fits.length).toBeGreaterThan(2);
    for (const { partnerId, ...fit } of one?.fits ?? []) {
      expect(fit).toEqual({ cases: expect.any(Number), claims: expect.any(Number) });
      expect(couldHave(id, partnerId)).toBe(true);
    }
    const partnered = history.deals.find((row) => row.state === 'open' && row.partners.length > 0);
    const [other] = await score(null, [partnered?.id ?? '']);
    expect(other?.fits).toEqual([]);
  });

  it('are none for a deal that has a partner, unless others are asked for', async () => {
    const partnered = history.deals.find((row) => row.state === 'open' && row.partners.length > 0);
    const only = [partnered?.id ?? ''];
    const [one] = await score(model, only);
    expect(one?.fits).toEqual([]);
    const options = { ...ports, only, inDetail: true };
    const result = await scoreSubjects('deal-win', model, history, AT, options);
    const others = result.ok ? (result.value[0]?.fits ?? []) : [];
    expect(others).toHaveLength(3);
    for (const { partnerId, low = Number.NaN, high = Number.NaN, cases } of others) {
      expect(partnerId).not.toBe(partnered?.partners[0]?.partnerId);
      expect(high).toBeGreaterThan(low);
      const closed = history.deals.filter(
        ({ state, partners }) => state !== 'open' && partners[0]?.partnerId === partnerId,
      );
      expect(cases).toBe(closed.length);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/domain/time';
import { PLANTED_KINDS } from '@/lib/sources/sample/conflict-plan';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { crmWorkspaceOf } from '@/test/helpers/crm-workspace';

const NOW = Date.UTC(2026, 10, 21, 15, 30);
const workspace = sampleWorkspace({ seed: 1, now: NOW });
const { rows, truths } = workspace;
const dealById = new Map(rows.deals.map((deal) => [deal.id, deal]));
const registrationById = new Map(rows.registrations.map((each) => [each.id, each]));
const accountById = new Map(rows.accounts.map((account) => [account.id, account]));

describe('the sample workspace', () => {
  it('is as large as promised', () => {
    expect(rows.partners).toHaveLength(120);
    expect(rows.accounts).toHaveLength(1400);
    expect(rows.deals).toHaveLength(4000);
    expect(rows.registrations).toHaveLength(2500);
    const open = rows.deals.filter(({ state }) => state === 'open').length;
    expect(open).toBeGreaterThan(350);
    expect(open).toBeLessThan(480);
  });

  it('is the same for the same seed and another for another', () => {
    expect(sampleWorkspace({ seed: 1, now: NOW + 3_600_000 })).toEqual(workspace);
    expect(sampleWorkspace({ seed: 2, now: NOW }).rows.partners).not.toEqual(rows.partners);
  });

  it('moves only its dates with now', () => {
    const later = sampleWorkspace({ seed: 1, now: NOW + 37 * DAY });
    expect(later.truths).toEqual(truths);
    expect(later.rows.accounts.map(({ name }) => name)).toEqual(
      rows.accounts.map(({ name }) => name),
    );
    expect(later.rows.deals.map(({ createdAt }) => createdAt - 37 * DAY)).toEqual(
      rows.deals.map(({ createdAt }) => createdAt),
    );
    expect(later.rows.deals.map(({ amount, state }) => [amount, state])).toEqual(
      rows.deals.map(({ amount, state }) => [amount, state]),
    );
  });

  it('numbers companies once, partners and customers together, from 0', () => {
    const ids = [...rows.partners, ...rows.accounts].map(({ id }) => id).sort((a, b) => a - b);
    expect(ids).toEqual(ids.map((_, index) => index));
  });

  it('repeats no name and no domain that is not planted', () => {
    const names = [...rows.partners, ...rows.accounts].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const domains = [...rows.partners, ...rows.accounts].flatMap((each) => each.domains);
    expect(domains.every((domain) => /^[a-z0-9-]+\.example$/.test(domain))).toBe(true);
    expect(domains.length - new Set(domains).size).toBe(
      PLANTED_KINDS['same-domain-other-name'].count,
    );
    const dealNames = rows.deals.map(({ name }) => name);
    expect(new Set(dealNames).size).toBe(dealNames.length);
  });

  it('points nowhere that is not there', () => {
    const partnerIds = new Set(rows.partners.map(({ id }) => id));
    for (const deal of rows.deals) {
      expect(accountById.has(deal.accountId)).toBe(true);
      expect(deal.partners.every(({ partnerId }) => partnerIds.has(partnerId))).toBe(true);
    }
    for (const registration of rows.registrations) {
      expect(partnerIds.has(registration.partnerId)).toBe(true);
      expect(registration.dealId === null || dealById.has(registration.dealId)).toBe(true);
    }
  });

  it('puts every deal in order of time, and nothing that happened after today', () => {
    for (const deal of rows.deals) {
      expect(deal.createdAt).toBeLessThanOrEqual(deal.lastActivityAt ?? 0);
      expect(deal.updatedAt).toBeLessThanOrEqual(workspace.now);
      expect(deal.expectedCloseAt).toBeGreaterThanOrEqual(deal.createdAt - DAY);
      expect((deal.closedAt === null) === (deal.state === 'open')).toBe(true);
      const steps = deal.stageHistory.map(({ at }) => at);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }
  });

  it('changes a registration last when it ends: with its deal, or as its window runs out', () => {
    for (const { dealId, expiresAt, extendedAt, state, updatedAt } of rows.registrations) {
      expect(updatedAt).toBeLessThanOrEqual(workspace.now);
      expect(updatedAt).toBeGreaterThanOrEqual(extendedAt ?? 0);
      if (state === 'expired') expect(updatedAt).toBe(expiresAt);
      const isDecided = state === 'won' || state === 'lost';
      if (isDecided) expect(updatedAt).toBe(dealById.get(dealId ?? -1)?.closedAt);
    }
  });

  it('grants no claim on what the contract of its partner does not name', () => {
    const contracts = new Map(rows.partners.map(({ id, products }) => [id, products]));
    const isNamed = ({ partnerId, products }: (typeof rows.registrations)[number]): boolean =>
      products.every((product) => contracts.get(partnerId)?.includes(product));
    const granted = rows.registrations.filter(
      ({ decidedAt, state }) => decidedAt !== null && state !== 'rejected',
    );
    expect(granted.filter((each) => !isNamed(each))).toEqual([]);
    const rejected = rows.registrations.filter(({ state }) => state === 'rejected');
    expect(rejected.filter((each) => !isNamed(each)).length).toBeGreaterThan(0);
  });

  it('decides deals by the exported chance: calibrated, and worth learning', () => {
    const closed = rows.deals
      .filter(({ state }) => state !== 'open')
      .map(({ id, state }) => ({
        chance: truths.winProbability.get(id) ?? 0,
        won: state === 'won',
      }));
    const expected = closed.reduce((sum, { chance }) => sum + chance, 0);
    expect(closed.filter(({ won }) => won).length / expected).toBeCloseTo(1, 1);
    const auc = areaUnderCurve(closed);
    expect(auc).toBeGreaterThan(0.79);
    expect(auc).toBeLessThan(0.86);
  });

  it('makes two partners collapse and one rise', () => {
    expect(truths.collapsingPartnerIds).toHaveLength(2);
    for (const id of truths.collapsingPartnerIds) {
      expect(quarterOverYear(id)).toBeLessThan(0.5);
      const logins = rows.engagements.filter(
        ({ partnerId, at }) => partnerId === id && at > workspace.now - 60 * DAY,
      );
      expect(logins).toEqual([]);
      const claims = rows.registrations.filter(
        ({ partnerId, createdAt }) => partnerId === id && createdAt > workspace.now - 60 * DAY,
      );
      expect(claims).toEqual([]);
    }
    expect(quarterOverYear(truths.risingPartnerId)).toBeGreaterThan(1.4);
  });

  it('has ten candidates, of which nothing is known but what they say of themselves', () => {
    const candidates = rows.partners.filter(({ signedAt }) => signedAt === null);
    expect(candidates).toHaveLength(10);
    const ids = new Set(candidates.map(({ id }) => id));
    const theirs = [...rows.revenues, ...rows.engagements, ...rows.registrations].filter(
      ({ partnerId }) => ids.has(partnerId),
    );
    expect(theirs).toEqual([]);
    expect(candidates.flatMap(({ tier, quota }) => [tier, quota]).filter(Boolean)).toEqual([]);
  });

  it('has partners that have left, and more that will have by next quarter', () => {
    const lastBooked = new Map(rows.revenues.map(({ partnerId, month }) => [partnerId, month]));
    const left = [...lastBooked.values()].filter((month) => month < '2026-10');
    expect(left.length).toBeGreaterThan(20);
    expect(left.length).toBeLessThan(30);
    expect(new Set(left).size).toBeGreaterThan(12);
  });

  it('stays quick', () => {
    const started = performance.now();
    sampleWorkspace({ seed: 3, now: NOW });
    // Ten times the budget: a slow machine may not fail the test, a quadratic loop must.
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('planted conflicts', () => {
  it('are 41 of 12 kinds, all on open deals with a partner', () => {
    expect(truths.conflicts).toHaveLength(41);
    expect(new Set(truths.conflicts.map(({ kind }) => kind)).size).toBe(12);
    for (const { dealId } of truths.conflicts) {
      const deal = dealById.get(dealId);
      expect(deal?.state).toBe('open');
      expect(deal?.partners.length).toBeGreaterThan(0);
    }
  });

  it.each(truths.conflicts)('$code on deal $dealId is there', (conflict) => {
    const deal = dealById.get(conflict.dealId)!;
    const own = deal.partners[0]!.partnerId;
    const leader = rows.partners.find(({ id }) => id === own);
    const claim = registrationById.get(conflict.registrationId ?? -1);
    const isActive = claim?.state === 'approved' && (claim.expiresAt ?? 0) > workspace.now;
    const isPending = claim?.state === 'submitted' || claim?.state === 'in-review';
    const twin = accountById.get(conflict.otherAccountId ?? -1);
    const account = accountById.get(deal.accountId)!;
    const holds = {
      'claimed-by-other': () =>
        isActive && claim.accountId === deal.accountId && claim.partnerId !== own,
      'competing-registration': () =>
        isPending && claim?.accountId === deal.accountId && claim.partnerId !== own,
      'self-duplicate': () =>
        isPending && claim?.accountId === deal.accountId && claim.partnerId === own,
      'same-domain-other-name': () =>
        isActive && twin?.domains[0] === account.domains[0] && twin?.name !== account.name,
      'similar-name': () =>
        isActive &&
        twin?.name.slice(0, 2) === account.name.slice(0, 2) &&
        twin?.name !== account.name,
      'direct-deal': () => {
        const other = dealById.get(conflict.otherDealId ?? -1);
        return (
          other?.state === 'open' &&
          other.accountId === deal.accountId &&
          other.partners.length === 0
        );
      },
      'named-account': () => account.named,
      'expiring-registration': () =>
        claim?.dealId === deal.id && (claim.expiresAt ?? 0) < workspace.now + 30 * DAY,
      'outside-territory': () => {
        const { country } = account;
        return country !== null && !leader?.territories.includes(country);
      },
      'incumbent-partner': () =>
        rows.deals.some(
          (sale) =>
            sale.state === 'won' &&
            sale.accountId === deal.accountId &&
            sale.products[0] === deal.products[0] &&
            sale.partners.length > 0 &&
            sale.partners.every(({ partnerId }) => partnerId !== own),
        ),
      'partner-not-eligible': () => {
        const held = leader?.certifications.filter(({ product }) =>
          deal.products.includes(product),
        );
        return (
          held !== undefined &&
          held.length > 0 &&
          held.every(({ expiresAt }) => (expiresAt ?? workspace.now) < workspace.now)
        );
      },
      'late-registration': () => isPending && (claim?.submittedAt ?? 0) > deal.createdAt + 14 * DAY,
    }[conflict.kind];
    expect(holds()).toBe(true);
  });

  it('are the only open claims of two parties on one customer', () => {
    const planted = new Set(truths.conflicts.map(({ dealId }) => dealById.get(dealId)?.accountId));
    const open = rows.deals.filter(({ state }) => state === 'open');
    const perAccount = Map.groupBy(open, ({ accountId }) => accountId);
    for (const [accountId, deals] of perAccount) {
      if (!planted.has(accountId)) expect(deals).toHaveLength(1);
    }
  });

  it.each([1, 2, 3, 4, 7])('block only where they were approved first (seed %i)', (seed) => {
    const { rows, truths } = sampleWorkspace({ seed, now: NOW });
    const blocks = truths.conflicts.filter(({ kind }) => kind === 'claimed-by-other');
    for (const { dealId, registrationId } of blocks) {
      const deal = rows.deals.find(({ id }) => id === dealId)!;
      const claim = rows.registrations.find(({ id }) => id === registrationId)!;
      const others = rows.registrations.filter(
        ({ id, accountId, state }) =>
          id !== registrationId &&
          accountId === deal.accountId &&
          (state === 'approved' || state === 'converted'),
      );
      for (const other of others) expect(other.submittedAt).toBeGreaterThan(claim.decidedAt ?? NOW);
      expect(others).toHaveLength(dealId === truths.showcaseDealId ? 1 : 0);
    }
  });

  it('meet in the showcase: a strong deal with a block and a warning', () => {
    const kinds = truths.conflicts
      .filter(({ dealId }) => dealId === truths.showcaseDealId)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['claimed-by-other', 'expiring-registration']);
    expect(truths.winProbability.get(truths.showcaseDealId)).toBeGreaterThan(0.75);
    expect(dealById.get(truths.directDealId)?.partners).toEqual([]);
  });
});

it('fits the demo CRM number by number', () => {
  const crm = crmWorkspaceOf(workspace);
  expect(crm.companies.map(({ id }) => id)).toEqual(crm.companies.map((_, index) => index));
  expect(crm.deals[truths.showcaseDealId]?.name).toBe(dealById.get(truths.showcaseDealId)?.name);
  expect(crm.companies.filter(({ isPartner }) => isPartner)).toHaveLength(120);
});

/** Mean revenue of the last three months over that of the twelve before them. */
function quarterOverYear(id: number): number {
  const amounts = rows.revenues
    .filter(({ partnerId }) => partnerId === id)
    .map(({ amount }) => amount ?? 0);
  const mean = (part: number[]) => part.reduce((sum, amount) => sum + amount, 0) / part.length;
  return mean(amounts.slice(-3)) / mean(amounts.slice(-15, -3));
}

/** Share of (won, lost) pairs in which the won one had the higher chance. */
function areaUnderCurve(cases: { chance: number; won: boolean }[]): number {
  const sorted = [...cases].sort((a, b) => a.chance - b.chance);
  const won = sorted.filter((each) => each.won).length;
  const ranks = sorted.reduce((sum, each, index) => sum + (each.won ? index + 1 : 0), 0);
  return (ranks - (won * (won + 1)) / 2) / (won * (sorted.length - won));
}

import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { say, sayCount } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { contextsOf } from '@/lib/insights/conflicts/claim/context';
import { contestOf } from '@/lib/insights/precedence/contest-of';
import { page, pending, RIVAL, rivalClaim } from '../conflicts/make';
import { account, daysAgo, deal, inDays, NOW, partner, partnerPage } from '../make';

const contest = (dossier: Dossier, rules: Partial<Policy> = {}) =>
  contestOf(contextsOf(dossier, { ...DEFAULT_POLICY, version: 3, ...rules }, NOW));
const claim = (registrations: readonly Registration[], rules = {}, over: Partial<Dossier> = {}) =>
  contest(page({ registrations, ...over }), rules).claim;

describe('who holds the customer of a deal', () => {
  it('is told where another partner’s approved claim stands against one that waits', () => {
    expect(claim([pending(), rivalClaim()])).toMatchObject({
      outcome: 'award',
      title: say('precedenceHoldsTitle', RIVAL.name, { date: daysAgo(28) }),
      since: daysAgo(28),
      ground: 'active-claim',
      contact: 'Ann Approver',
      policyVersion: 3,
    });
  });

  it('says when that ends, who is next and whether it can be extended', () => {
    const { changes } = claim([pending(), rivalClaim()]) ?? {};
    expect(changes).toEqual([
      say('precedenceChangeNext', { date: inDays(90) }, 'Contoso Resell'),
      say('lifeExtensionUnproven'),
      say('precedenceChangeDecision', 'Contoso Resell', { date: daysAgo(-1) }),
    ]);
    const proven = rivalClaim({ proofOfEngagement: 'Two workshops' });
    expect(claim([pending(), proven])?.changes).toContainEqual(
      sayCount('precedenceChangeExtension', 30),
    );
    const used = rivalClaim({ extendedAt: daysAgo(3) });
    expect(claim([pending(), used])?.changes).toContainEqual(
      say('lifeExtensionUsed', { date: daysAgo(3) }),
    );
  });

  it('a claim that has run out by the policy’s window does not hold', () => {
    const old = rivalClaim({ decidedAt: daysAgo(100), expiresAt: null });
    expect(claim([pending(), old])).toBeNull();
    const longerProtection = [{ tier: 'Gold', from: null, days: 180 }];
    expect(claim([pending(), old], { longerProtection })).toMatchObject({ since: daysAgo(100) });
  });

  it('counts one claim for each partner: the approved one, or else the earliest', () => {
    const twice = [pending({ submittedAt: daysAgo(5) }), pending({ id: 'sample:r9' })];
    const race = claim([...twice, rivalClaim({ state: 'submitted', submittedAt: daysAgo(3) })]);
    expect(race?.grounds.at(-1)?.evidence).toEqual([
      say('precedenceFiled', 'Contoso Resell', { date: daysAgo(5) }),
      say('precedenceFiled', RIVAL.name, { date: daysAgo(3) }),
    ]);
  });

  it('keeps out a partner that may not sell, and everybody from a named account', () => {
    const suspended = partner({ ...RIVAL, standing: 'suspended' });
    const partners = new Map([partner(), suspended].map((each) => [each.id, each]));
    expect(claim([pending(), rivalClaim()], {}, { partners })).toMatchObject({
      ground: 'exclusion',
      title: { values: ['Contoso Resell', { date: daysAgo(1) }] },
    });
    expect(claim([pending(), rivalClaim()], { namedAccounts: ['Northwind'] })).toMatchObject({
      outcome: 'reject',
      grounds: [
        {
          evidence: [{ values: [RIVAL.name, say('conflictNamedAccountListed', 'Northwind')] }, {}],
        },
      ],
    });
  });

  it('keeps out a claim on what was tendered before, not on the very day', () => {
    const midnight = (days: number) => Math.floor(daysAgo(days) / DAY) * DAY;
    const rival = rivalClaim({ state: 'submitted', submittedAt: daysAgo(3), expiresAt: null });
    const tendered = (days: number) =>
      claim([pending({ submittedAt: daysAgo(5), tenderPublishedAt: midnight(days) }), rival]);
    expect(tendered(6)?.grounds[0]).toMatchObject({ ground: 'exclusion', verdict: 'decides' });
    expect(tendered(5)?.grounds[0]).toMatchObject({ ground: 'exclusion', verdict: 'open' });
  });

  it('the direct team’s deal claims, too', () => {
    const direct = deal({ partners: [], createdAt: daysAgo(60), ownerName: 'Dee Rect' });
    const rival = rivalClaim({ state: 'submitted', submittedAt: daysAgo(3) });
    expect(claim([rival], {}, { deal: direct })).toMatchObject({
      title: say('precedenceLeadsTitle', say('precedenceDirectTeam'), { date: daysAgo(60) }),
      contact: 'Dee Rect',
      outcome: 'award',
    });
    const worked = { ...rival, decisionMaker: 'Head of IT' };
    expect(claim([worked], {}, { deal: direct })).toMatchObject({ outcome: 'influence-credit' });
  });

  it('the customer’s letter is named as what can change it', () => {
    const chosen = rivalClaim({ state: 'submitted', chosenByCustomerAt: daysAgo(2) });
    expect(claim([pending({ submittedAt: daysAgo(40) }), chosen])?.changes).toContainEqual(
      say('precedenceChangeLetter', { date: daysAgo(2) }, RIVAL.name),
    );
  });

  it('only a likely customer is no contest, and neither are other products', () => {
    const alike = rivalClaim({ accountId: null, customerName: 'Northwind Trading' });
    expect(claim([pending(), alike])).toBeNull();
    expect(claim([pending(), rivalClaim({ products: ['Backup'] })])).toBeNull();
  });
});

describe('on other pages', () => {
  it('an account tells who of its claimants holds it', () => {
    const own = pending({ dealId: null });
    const dossier = page({ deal: null, partner: null, registrations: [own, rivalClaim()] });
    expect(contest({ ...dossier, account: account() }).claim).toMatchObject({
      title: { values: [RIVAL.name, { date: daysAgo(28) }] },
    });
  });

  it('a partner’s page does not: each customer has its own', () => {
    const dossier = partnerPage({ registrations: [pending(), rivalClaim()] });
    expect(contest(dossier)).toEqual({ claim: null, failedRules: [] });
  });

  it('a failure is named and takes nothing else down', () => {
    const [context] = contextsOf(page({ registrations: [pending()] }), DEFAULT_POLICY, NOW);
    if (!context) throw new Error('no context');
    const broken = {
      ...context,
      rivals: () => {
        throw new Error('broken');
      },
    };
    expect(contestOf([broken])).toEqual({ claim: null, failedRules: ['precedence'] });
  });
});

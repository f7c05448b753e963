import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, GROUNDS, type Policy } from '@/lib/domain/policy';
import { say } from '@/lib/domain/text';
import type { Claim, Exclusion } from '@/lib/insights/precedence/contract';
import { decide } from '@/lib/insights/precedence/decide';
import { ladderOf } from '@/lib/insights/precedence/ladder-of';
import { rejectionsOf } from '@/lib/insights/precedence/rejections';
import { standing } from '@/lib/insights/precedence/standing';
import { daysAgo, inDays, NOW } from '../make';

const claim = (partnerId: string | null, over: Partial<Claim> = {}): Claim => ({
  partnerId,
  name: partnerId ?? 'Direct team',
  filedAt: daysAgo(10),
  held: null,
  exclusions: [],
  gaps: [],
  work: [],
  extension: null,
  changes: [],
  contact: `Manager of ${partnerId}`,
  ...over,
});
const held = (since: number, until = 60) => ({
  held: { since: daysAgo(since), until: inDays(until) },
});
const fact = say('conflictFactTierNotEligible');
const exclusion: Exclusion = { code: 'C20', fact };
const ask = (claims: readonly Claim[], over: Partial<Policy> = {}) =>
  decide(claims, { ...DEFAULT_POLICY, ...over });

describe('who holds it', () => {
  it('is no question where fewer than two claim it', () => {
    expect(ask([])).toBeNull();
    expect(ask([claim('a', held(5))])).toBeNull();
  });

  it('an approved claim goes before one that was filed earlier', () => {
    expect(ask([claim('a', { filedAt: daysAgo(50) }), claim('b', held(5))])).toMatchObject({
      outcome: 'award',
      title: say('precedenceHoldsTitle', 'b', { date: daysAgo(5) }),
      since: daysAgo(5),
      ground: 'active-claim',
      contact: 'Manager of b',
      grounds: [
        { ground: 'exclusion', verdict: 'open' },
        { ground: 'active-claim', verdict: 'decides' },
      ],
      changes: [say('precedenceChangeNext', { date: inDays(60) }, 'a')],
    });
  });

  it('nobody is next whose own claim runs out before', () => {
    const holder = claim('a', { ...held(9, 60), extension: say('lifeExtensionTooLate') });
    const next = (until: number) =>
      ask([holder, claim('b', { ...held(5, until), extension: say('lifeExtensionUnproven') })]);
    const extension = say('lifeExtensionTooLate');
    const end = { date: inDays(60) };
    expect(next(59)?.changes).toEqual([say('precedenceChangeEnds', end), extension]);
    expect(next(60)?.changes).toEqual([say('precedenceChangeEnds', end), extension]);
    expect(next(61)?.changes).toEqual([say('precedenceChangeNext', end, 'b'), extension]);
  });

  it('of two approved claims the one approved first holds, whoever filed first', () => {
    const claims = [claim('a', { ...held(5), filedAt: daysAgo(90) }), claim('b', held(8))];
    expect(ask(claims)).toMatchObject({ ground: 'active-claim', since: daysAgo(8) });
  });

  it('of two that wait the one filed first leads', () => {
    expect(ask([claim('a'), claim('b', { filedAt: daysAgo(11) })])).toMatchObject({
      outcome: 'award',
      title: say('precedenceLeadsTitle', 'b', { date: daysAgo(11) }),
      advice: say('precedenceLeadAdvice'),
      ground: 'earliest-submission',
      changes: [say('precedenceChangeApproval')],
    });
  });

  it('a filing that lacks what the policy asks for does not count, and it is said', () => {
    const first = claim('a', { filedAt: daysAgo(30), gaps: [say('conflictProof_budget')] });
    expect(ask([first, claim('b')])).toMatchObject({
      title: { values: ['b', { date: daysAgo(10) }] },
      ground: 'earliest-submission',
      changes: [say('precedenceChangeComplete', 'a'), say('precedenceChangeApproval')],
    });
  });

  it('filed at one moment, the one that shows more work leads', () => {
    const worked = claim('b', { work: [say('precedenceWork_engagement')] });
    expect(ask([claim('a'), worked])).toMatchObject({
      title: { values: ['b', { date: daysAgo(10) }] },
      ground: 'substantial-work',
    });
  });

  it('what is excluded does not hold, even approved', () => {
    const out = claim('a', { ...held(20), exclusions: [exclusion] });
    expect(ask([out, claim('b')])).toMatchObject({
      ground: 'exclusion',
      title: say('precedenceLeadsTitle', 'b', { date: daysAgo(10) }),
      grounds: [{ evidence: [say('precedenceFact', 'a', fact)] }],
      changes: [say('precedenceChangeApproval'), say('precedenceChangeExclusion', 'a')],
    });
  });

  it('all excluded, all are rejected', () => {
    const out = { exclusions: [exclusion] };
    expect(ask([claim('a', out), claim('b', { ...out, ...held(2) })])).toMatchObject({
      outcome: 'reject',
      since: null,
      ground: 'exclusion',
    });
  });

  it('the direct team that was there first leaves influence credit to who adds work', () => {
    const direct = claim(null, { filedAt: daysAgo(40) });
    const work = [say('precedenceWork_engagement')];
    expect(ask([direct, claim('a', { work })])).toMatchObject({
      outcome: 'influence-credit',
      title: { values: ['Direct team', { date: daysAgo(40) }] },
    });
    expect(ask([direct, claim('a')])).toMatchObject({ outcome: 'award' });
    expect(ask([direct, claim('a', { work, ...held(1) })])).toMatchObject({
      outcome: 'award',
      since: daysAgo(1),
    });
  });

  describe('where the grounds do not tell', () => {
    const work = [say('precedenceWork_engagement')];
    const even = [claim('a', { work }), claim('b', { work })];

    it('the adjudicator decides', () => {
      expect(ask(even, { adjudicator: 'Ines Roth' })).toMatchObject({
        outcome: 'adjudicate',
        ground: null,
        since: null,
        contact: 'Ines Roth',
        advice: say('precedenceAskAdvice', 'Ines Roth'),
        grounds: GROUNDS.map((ground) => ({ ground, verdict: 'open' })),
      });
    });

    it('but never who leads the direct team’s deal', () => {
      const direct = claim(null, { work, contact: ' ines roth' });
      expect(ask([...even, direct], { adjudicator: 'Ines Roth' })).toMatchObject({
        outcome: 'adjudicate',
        contact: null,
        advice: say('precedenceNobodyAdvice'),
      });
    });

    it('two that worked alike share it, where the policy lets a second one in', () => {
      expect(ask(even, { secondPartnerBenefit: 0.5 })).toMatchObject({
        outcome: 'co-register',
        advice: { values: [{ percent: 0.5 }, 'a', { percent: 0.5 }, 'b'] },
      });
      const [first, second] = even;
      if (!first || !second) throw new Error('two claims');
      const later = [first, { ...second, filedAt: daysAgo(9) }];
      const precedence = ['active-claim', 'substantial-work'] as const;
      expect(ask(later, { secondPartnerBenefit: 0.5, precedence })).toMatchObject({
        outcome: 'co-register',
        advice: { values: [{ percent: 1 - 1 / 3 }, 'a', { percent: 1 / 3 }, 'b'] },
      });
    });

    it.each([
      ['without work', [claim('a'), claim('b')]],
      ['with the direct team', [claim('a', { work }), claim(null, { work })]],
      ['of three', [...even, claim('c', { work })]],
    ])('nobody shares it %s', (_, claims) => {
      expect(ask(claims, { secondPartnerBenefit: 0.5 })).toMatchObject({ outcome: 'adjudicate' });
    });
  });

  it('hundreds of claims are summed up', () => {
    const many = Array.from({ length: 300 }, (_, n) => claim(`p${n}`, held(n)));
    const evidence = ask(many)?.grounds.at(-1)?.evidence ?? [];
    expect(evidence).toHaveLength(7);
    expect(evidence.at(-1)).toEqual({ ...say('precedenceMore', 294), count: 294 });
  });
});

describe('laws', () => {
  const moment = fc.integer({ min: 1, max: 8 }).map(daysAgo);
  const facts = fc.array(fc.constant(fact), { maxLength: 2 });
  const claims = fc.uniqueArray(
    fc.record({
      partnerId: fc.constantFrom('a', 'b', 'c', 'd', null),
      filedAt: moment,
      held: fc.option(fc.record({ since: moment, until: fc.constant(inDays(30)) })),
      exclusions: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.array(fc.constant(exclusion), { maxLength: 2 }),
      ),
      gaps: facts,
      work: facts,
    }),
    { selector: ({ partnerId }) => partnerId, minLength: 2, maxLength: 5 },
  );
  const made = claims.map((all) => all.map(({ partnerId, ...over }) => claim(partnerId, over)));
  const policies = fc.record({
    precedence: fc.shuffledSubarray([...GROUNDS]),
    secondPartnerBenefit: fc.option(fc.constant(0.5)),
    adjudicator: fc.option(fc.constant('Ines Roth')),
  });
  const always = (law: (all: readonly Claim[], over: Partial<Policy>) => void): void =>
    fc.assert(fc.property(made, policies, law), { numRuns: 500, seed: 7 });
  const holderOf = (all: readonly Claim[], over: Partial<Policy>) => {
    const decision = ask(all, over);
    return all.find(({ name }) => name === decision?.title.values[0] && decision.since !== null);
  };

  it('the order in which the claims are given changes nothing', () => {
    always((all, over) => {
      expect(ask([...all].reverse(), over)).toEqual(ask(all, over));
    });
  });

  it('grounds are told in the policy’s order, and only the last one decides', () => {
    always((all, over) => {
      const told = ask(all, over)?.grounds ?? [];
      const order = over.precedence ?? [];
      expect(told.map(({ ground }) => ground)).toEqual(order.slice(0, told.length));
      expect(told.slice(0, -1).every(({ verdict }) => verdict !== 'decides')).toBe(true);
    });
  });

  it('in the usual order, none that is excluded holds, and none that waits beats an approved one', () => {
    always((all, over) => {
      const usual = { ...over, precedence: GROUNDS };
      const holder = holderOf(all, usual);
      if (!holder) return;
      expect(holder.exclusions).toEqual([]);
      const isApproved = all.some((each) => each.held && each.exclusions.length === 0);
      expect(holder.held !== null).toBe(isApproved);
    });
  });

  it('another claim that comes later takes nothing from an approved one', () => {
    always((all, over) => {
      const usual = { ...over, precedence: GROUNDS };
      const holder = holderOf(all, usual);
      if (!holder?.held) return;
      const later = claim('late', { held: { since: daysAgo(0), until: inDays(90) } });
      expect(holderOf([...all, later], usual)).toBe(holder);
    });
  });

  it('every decision says why: a ground where somebody holds it or nobody can, and its version', () => {
    always((all, over) => {
      const decision = ask(all, over);
      const isOpen = decision?.outcome === 'adjudicate' || decision?.outcome === 'co-register';
      expect(decision?.ground === null).toBe(isOpen);
      expect(decision?.policyVersion).toBe(DEFAULT_POLICY.version);
    });
  });

  it('each partner’s claim that does not stand has a coded reason, and no other has', () => {
    always((all, over) => {
      const { left, dropped } = standing(all, { ...DEFAULT_POLICY, ...over });
      const reasons = rejectionsOf(dropped);
      expect(reasons.every(({ code }) => /^C\d\d$/.test(code))).toBe(true);
      const gone = all.filter((each) => each.partnerId !== null && !left.includes(each));
      expect(new Set(reasons.map(({ name }) => name))).toEqual(
        new Set(gone.map(({ name }) => name)),
      );
    });
  });

  it('an open question is the same whatever order its claims come in, and never with a stake', () => {
    const manager = 'Manager of null';
    always((all, over) => {
      const policy = { ...DEFAULT_POLICY, ...over, adjudicator: manager };
      const { left } = standing(all, policy);
      const steps = ladderOf(left, all, policy, NOW);
      const turned = ladderOf([...left].reverse(), [...all].reverse(), policy, NOW);
      expect(turned).toEqual(steps);
      const isDirect = all.some(({ partnerId }) => partnerId === null);
      expect(steps[1]?.contact ?? null).toBe(isDirect || left.length < 2 ? null : manager);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type LadderStep, type Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { contextsOf } from '@/lib/insights/conflicts/claim/context';
import { decisionOf } from '@/lib/insights/precedence/decision-of';
import { english } from '@/test/helpers/english';
import { page, pending, RIVAL, rivalClaim } from '../conflicts/make';
import { account, daysAgo, deal, inDays, NOW, partner } from '../make';

/** Two claims filed at one moment, neither with anything to show: the rules do not settle it. */
function evenAt(filed: number, over: Partial<Registration> = {}) {
  const dates = { createdAt: filed, submittedAt: filed };
  const waits = { state: 'submitted', decidedAt: null, expiresAt: null } as const;
  return [pending(dates), rivalClaim({ ...dates, ...waits, ...over })];
}
function decided(
  registrations: readonly Registration[],
  rules: Partial<Policy> = {},
  over: Parameters<typeof page>[0] = {},
) {
  const dossier = page({ deal: deal({ lastActivityAt: null }), registrations, ...over });
  const [context] = contextsOf(dossier, { ...DEFAULT_POLICY, ...rules }, NOW);
  if (!context) throw new Error('no context');
  const decision = decisionOf(context);
  if (!decision) throw new Error('nobody contests it');
  return decision;
}
const told = (...given: Parameters<typeof decided>) => {
  const { claim, ladder } = decided(...given);
  return {
    states: ladder.map(({ state }) => state),
    contact: claim.contact,
    advice: english.text(claim.advice),
    first: english.text(claim.changes[0] ?? say('memoName', '')),
  };
};

describe('what the rules leave open', () => {
  it('is with both sides first, and it is said until when and who comes next', () => {
    expect(told(evenAt(daysAgo(1)), { adjudicator: 'Ines Roth' })).toEqual({
      states: ['now', 'next', 'next'],
      contact: 'Ann Approver',
      advice: 'Ask Ann Approver to decide by 16 Jun 2026, on the evidence.',
      first: 'If it is still open after 16 Jun 2026, it goes to Ines Roth, until 18 Jun 2026.',
    });
    expect(told(evenAt(daysAgo(1), { approverName: 'Bo Lind' })).advice).toBe(
      'Ask Ann Approver, Bo Lind to agree by 16 Jun 2026, on the evidence.',
    );
  });

  it('is with the adjudicator next, or with the deal desk where the policy names nobody', () => {
    expect(told(evenAt(daysAgo(3)), { adjudicator: 'Ines Roth' })).toMatchObject({
      states: ['over', 'now', 'next'],
      contact: 'Ines Roth',
    });
    expect(told(evenAt(daysAgo(3)))).toMatchObject({
      contact: null,
      advice: 'Ask the deal desk to decide by 16 Jun 2026, on the evidence.',
      first: 'If it is still open after 16 Jun 2026, it goes to an executive, until 23 Jun 2026.',
    });
  });

  it('stays with the last one when all time has run out, and says so', () => {
    expect(told(evenAt(daysAgo(60)))).toEqual({
      states: ['over', 'over', 'late'],
      contact: null,
      advice: 'It was to be settled by 27 Apr 2026. Ask an executive to decide it now.',
      first: 'A decision about Contoso Resell’s registration is due by 18 Apr 2026.',
    });
  });

  it('begins when two of the claims stood: a third one that comes later starts nothing anew', () => {
    const third = rivalClaim({
      id: 'sample:r3',
      partnerId: 'sample:p3',
      state: 'submitted',
      createdAt: daysAgo(0),
      submittedAt: daysAgo(0),
      decidedAt: null,
      expiresAt: null,
    });
    const precedence = ['active-claim', 'adjudicator'] as const;
    const two = decided(evenAt(daysAgo(3)), { precedence }).ladder;
    const three = decided([...evenAt(daysAgo(3)), third], { precedence }).ladder;
    expect(three.map(({ until }) => until)).toEqual(two.map(({ until }) => until));
  });

  it('takes a date without hours for its whole day', () => {
    const midnight = Math.floor(daysAgo(1) / DAY) * DAY;
    const [first] = decided(evenAt(midnight)).ladder;
    expect(first?.until).toBe(midnight + 3 * DAY);
    expect(told(evenAt(midnight)).advice).toContain('by 16 Jun 2026');
  });

  it('a date in days to come moves no end further than the step is long', () => {
    const [first] = decided(evenAt(inDays(400))).ladder;
    expect(first).toMatchObject({ state: 'now', until: NOW + 2 * DAY });
  });

  it('is never decided by who leads the direct team’s deal, on any step', () => {
    const direct = deal({
      partners: [],
      createdAt: daysAgo(8),
      ownerName: 'ines roth',
      lastActivityAt: null,
    });
    const rival = evenAt(daysAgo(8)).slice(1);
    const ladder: LadderStep[] = [
      { who: 'deal-desk', person: null, within: 1, unit: 'hours' },
      { who: 'executive', person: 'Ines Roth', within: 90, unit: 'business-days' },
    ];
    const { ladder: steps, claim } = decided(
      rival,
      { adjudicator: 'Ines Roth', ladder },
      { deal: direct },
    );
    expect(claim.outcome).toBe('adjudicate');
    expect(steps.map(({ contact }) => contact)).toEqual([null, null]);
    expect(english.text(claim.advice)).toMatch(/^Ask an executive to decide/);
  });

  it('is the adjudicator’s alone where the policy has no steps', () => {
    const { claim, ladder } = decided(evenAt(daysAgo(3)), { adjudicator: 'Ines Roth', ladder: [] });
    expect(ladder).toEqual([]);
    expect(claim).toMatchObject({
      contact: 'Ines Roth',
      advice: say('precedenceAskAdvice', 'Ines Roth'),
    });
  });

  it('names three of many managers', () => {
    const more = ['Cy', 'Di', 'Ed'].flatMap((approverName, index) =>
      evenAt(daysAgo(1), {
        approverName,
        id: `sample:r${index + 5}`,
        partnerId: `sample:p${index + 5}`,
      }).slice(1),
    );
    const [step] = decided([...evenAt(daysAgo(1), { approverName: 'Bo' }), ...more]).ladder;
    expect(step?.contact).toBe('Ann Approver, Bo, Cy');
    expect(step?.who).toEqual(say('ladderAndMore', 'Ann Approver, Bo, Cy', 2));
  });
});

it('what the rules settle needs nobody: no ladder', () => {
  expect(decided([pending(), rivalClaim()])).toMatchObject({
    claim: { outcome: 'award', ground: 'active-claim' },
    ladder: [],
  });
});

describe('the coded reason of each claim that does not stand', () => {
  const codes = (...given: Parameters<typeof decided>) =>
    decided(...given).rejections.map(({ name, code, reason }) => [
      english.t('memoName', name),
      code,
      english.text(reason),
    ]);
  const later = evenAt(daysAgo(5), { createdAt: daysAgo(4), submittedAt: daysAgo(4) });

  it('another claim holds, was there first, or shows more', () => {
    expect(codes([pending(), rivalClaim()])).toEqual([
      ['Contoso Resell', 'C01', 'another claim is approved and still running'],
    ]);
    expect(codes(later)).toEqual([[RIVAL.name, 'C02', 'another one was there first']]);
    expect(codes(evenAt(daysAgo(5), { decisionMaker: 'Head of IT' }))).toEqual([
      ['Contoso Resell', 'C02', 'another one shows more work with the customer'],
    ]);
  });

  it('each gap of one that is not complete', () => {
    const [own, rival] = later;
    if (!own || !rival) throw new Error('two claims');
    const complete = { ...rival, isBudgetConfirmed: true, timeline: 'Q3' };
    expect(codes([own, complete], { proofs: ['budget', 'timeline'] })).toEqual([
      ['Contoso Resell', 'C22', expect.stringContaining('udget')],
      ['Contoso Resell', 'C22', expect.stringMatching(/\w/)],
    ]);
  });

  it('every exclusion, by its own rule', () => {
    const suspended = partner({ ...RIVAL, standing: 'suspended' });
    const partners = new Map([partner(), suspended].map((each) => [each.id, each]));
    const named = { namedAccounts: ['Northwind'] };
    expect(codes([pending(), rivalClaim()], named, { partners }).map(([, code]) => code)).toEqual(
      expect.arrayContaining(['C11', 'C11', 'C20']),
    );
    const tendered = { tenderPublishedAt: daysAgo(20) };
    expect(codes(evenAt(daysAgo(5), tendered)).map(([, code]) => code)).toEqual(['C18']);
  });

  it('the direct team was there first; its own deal is rejected by nobody', () => {
    const direct = deal({ partners: [], createdAt: daysAgo(60), ownerName: 'Dee Rect' });
    const over = { deal: direct, account: account() };
    expect(codes(later.slice(1), {}, over).map(([, code]) => code)).toEqual(['C08']);
    expect(codes([rivalClaim()], {}, over)).toEqual([]);
  });

  it('where all is open nobody is rejected', () => {
    expect(codes(evenAt(daysAgo(1)))).toEqual([]);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Policy } from '@/lib/domain/policy';
import { REGISTRATION_STATES, type Registration } from '@/lib/domain/registration';
import { asKnownAt } from '@/lib/domain/registration-state-at';
import { filedAt } from '@/lib/domain/registration-window';
import { contextsOf } from '@/lib/insights/conflicts/claim/context';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { claimsOf } from '@/lib/insights/precedence/claims-of';
import { decide } from '@/lib/insights/precedence/decide';
import { newChecker } from '@/lib/insights/replay/checks';
import { mergeParts } from '@/lib/insights/replay/merge-parts';
import { replayPart } from '@/lib/insights/replay/replay-part';
import { customersOfPart } from '@/lib/insights/replay/share-out';
import { dossierOfClaim } from '@/lib/insights/workspace/dossier-of-claim';
import { type Workspace, workspaceOf } from '@/lib/insights/workspace/workspace';
import { policy, RIVAL } from '../conflicts/make';
import { account, daysAgo, deal, feedback, NOW, partner, registration } from '../make';

const SPAN = { from: daysAgo(300), to: NOW };

const PARTNERS = [partner(), RIVAL, partner({ id: 'sample:p3', name: 'Alpine', tier: 'Silver' })];
const ACCOUNTS = [
  account(),
  account({ id: 'sample:a2', name: 'Northwind Traders', domains: ['northwind.example'] }),
  account({ id: 'sample:a3', name: 'Fabrikam', domains: ['fabrikam.example'], named: true }),
];

/** Coarse, so that things often happen on one day. */
const day = fc.integer({ min: 0, max: 16 }).map((steps) => daysAgo(25 * steps));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 2 });
const products = fc.subarray(['Cloud', 'Vault', 'Edge']);
const partnerId = fc.constantFrom(...PARTNERS.map(({ id }) => id));
const state = fc.constantFrom(...REGISTRATION_STATES);
const customer = fc.constantFrom(
  { accountId: 'sample:a1', customerName: 'Northwind', customerDomain: 'northwind.example' },
  { accountId: 'sample:a1', customerName: 'NORTHWIND', customerDomain: null },
  { accountId: 'sample:a2', customerName: 'Northwind Traders', customerDomain: null },
  { accountId: 'sample:a3', customerName: 'Fabrikam', customerDomain: null },
  { accountId: 'sample:gone', customerName: 'Gone', customerDomain: null },
  { accountId: null, customerName: 'Northwind', customerDomain: null },
  { accountId: null, customerName: 'northwind', customerDomain: 'northwind.example' },
  { accountId: null, customerName: 'Fabrikam GmbH', customerDomain: 'fabrikam.example' },
);

const anyRegistration = fc
  .record({
    partnerId,
    customer,
    products,
    state,
    createdAt: day,
    submittedAt: maybe(day),
    decidedAt: maybe(day),
    expiresAt: maybe(day),
    extendedAt: maybe(day),
    extensionRequestedAt: maybe(day),
    updatedAt: day,
    dealId: maybe(fc.constantFrom('sample:d0', 'sample:d1')),
    contactEmail: maybe(fc.constantFrom('ann@northwind.example', 'bo@else.example')),
    isBudgetConfirmed: maybe(fc.boolean()),
    stateHistory: maybe(fc.array(fc.record({ state, at: day }), { maxLength: 4 })),
  })
  .map((drawn) => {
    const { customer: named, ...given } = drawn;
    return { ...given, ...named };
  })
  .map(({ contactEmail, extensionRequestedAt, isBudgetConfirmed, stateHistory, ...rest }) => ({
    ...rest,
    ...(isBudgetConfirmed !== null && { isBudgetConfirmed }),
    ...(contactEmail && { contactEmail }),
    ...(extensionRequestedAt && { extensionRequestedAt }),
    ...(stateHistory && { stateHistory: [...stateHistory].sort((a, b) => a.at - b.at) }),
  }));

const anyDeal = fc.record({
  accountId: maybe(fc.constantFrom(...ACCOUNTS.map(({ id }) => id))),
  state: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
  products,
  createdAt: day,
  closedAt: maybe(day),
  partners: maybe(partnerId).map((id) =>
    id === null ? [] : [{ partnerId: id, role: 'resell' as const, share: null }],
  ),
});

const anyWorkspace = fc.record({
  registrations: fc
    .array(anyRegistration, { maxLength: 14 })
    .map((rows) => rows.map((row, at) => registration({ id: `sample:r${at}`, ...row }))),
  deals: fc
    .array(anyDeal, { maxLength: 5 })
    .map((rows) => rows.map((row, at) => deal({ id: `sample:d${at}`, ...row }))),
  feedback: fc.subarray([
    feedback('sample:a1|sample:a2', { kind: 'match', verdict: 'same' }),
    feedback('sample:a1|typed:northwind, , ', { kind: 'match', verdict: 'not-same' }),
  ]),
});

const CHANGED: readonly Partial<Policy>[] = [
  {},
  { protectionDays: 20, extensionDays: 60, clockStart: 'submitted' },
  { claimScope: 'account', longerProtection: [{ tier: 'Gold', from: null, days: 300 }] },
  { severities: { 'claimed-by-other': 'off' }, precedence: ['earliest-submission'] },
  { severities: { 'claimed-by-other': 'off', 'similar-name': 'block' } },
  { proofs: ['budget', 'timeline'], incumbencyMonths: 6, secondPartnerBenefit: 0.5 },
];

/** One policy over one registration, as plainly as it can be said. */
function alone(claim: Registration, rules: Policy, workspace: Workspace) {
  const now = filedAt(claim);
  const dossier = dossierOfClaim(claim, workspace);
  const then = {
    ...dossier,
    registrations: dossier.registrations
      .filter((each) => filedAt(each) <= now)
      .map((each) => asKnownAt(each, rules, now))
      .map((each) => ({
        ...each,
        state: each.state === 'expired' ? ('approved' as const) : each.state,
        expiresAt: null,
      })),
    deals: dossier.deals
      .filter(({ createdAt }) => createdAt <= now)
      .map((each) =>
        each.closedAt !== null && each.closedAt > now
          ? { ...each, state: 'open' as const, closedAt: null }
          : each,
      ),
  };
  const [context] = contextsOf(then, rules, now);
  return {
    conflicts: findConflicts(then, rules, now).conflicts,
    decision: context && decide(claimsOf(context), rules)?.title,
  };
}

const WHOLE = { index: 0, of: 1 };

const policies = fc.record({
  today: fc.constant(policy()),
  changed: fc.constantFrom(...CHANGED).map((over) => policy(over)),
});

const workspaces = anyWorkspace.map((rows) =>
  workspaceOf({ ...rows, partners: PARTNERS, accounts: ACCOUNTS }),
);

it('finds what each registration alone would meet under each policy', () => {
  const property = fc.property(workspaces, policies, (workspace, both) => {
    const { registrations } = workspace.rows;
    const filed = new Map(
      registrations
        .filter(({ state: now }) => now !== 'draft')
        .filter((each) => filedAt(each) >= SPAN.from && filedAt(each) < SPAN.to)
        .map((each) => [each.id, each]),
    );
    const checks = [...newChecker(workspace)(customersOfPart(registrations, SPAN, WHOLE), both)];
    expect(checks.map(({ today }) => today.winner.registrationId).sort()).toEqual(
      [...filed.keys()].sort(),
    );
    for (const check of checks) {
      const claim = filed.get(check.today.winner.registrationId);
      for (const course of ['today', 'changed'] as const) {
        const { conflicts, winner } = check[course];
        const decision = winner.decision.key === 'replayUncontested' ? undefined : winner.decision;
        expect(claim && alone(claim, both[course], workspace)).toEqual({ conflicts, decision });
      }
    }
  });
  fc.assert(property, { numRuns: 150 });
}, 60_000);

it('finds the same where more is around a customer than a page can bear', () => {
  const many = Array.from({ length: 620 }, (_, at) =>
    registration({
      id: `sample:r${at}`,
      partnerId: PARTNERS[at % 3]?.id ?? '',
      state: at % 4 === 0 ? 'approved' : 'submitted',
      createdAt: daysAgo(700 - at),
      submittedAt: daysAgo(700 - at),
      decidedAt: at % 4 === 0 ? daysAgo(699 - at) : null,
      updatedAt: daysAgo(699 - at),
      contactEmail: at % 2 === 0 ? 'ann@northwind.example' : 'bo@else.example',
    }),
  );
  const stranger = registration({
    id: 'sample:s',
    accountId: 'sample:a3',
    partnerId: RIVAL.id,
    createdAt: daysAgo(90),
    submittedAt: daysAgo(90),
    contactEmail: 'ann@northwind.example',
  });
  const rows = { partners: PARTNERS, accounts: ACCOUNTS, deals: [], feedback: [] };
  const workspace = workspaceOf({ ...rows, registrations: [...many, stranger] });
  const both = { today: policy(), changed: policy({ protectionDays: 10 }) };
  const claims = many.slice(-3);
  const checks = [...newChecker(workspace)([claims], both)];
  for (const [at, claim] of claims.entries()) {
    for (const course of ['today', 'changed'] as const) {
      const { conflicts, decision } = alone(claim, both[course], workspace);
      expect(conflicts.length).toBeGreaterThan(0);
      expect(checks[at]?.[course].conflicts).toEqual(conflicts);
      expect(checks[at]?.[course].winner.decision).toEqual(decision);
    }
  }
});

it('comes to the same in however many parts, and in whichever order they end', () => {
  const inParts = (of: number) => fc.shuffledSubarray([...Array(of).keys()], { minLength: of });
  const parts = fc.integer({ min: 1, max: 6 }).chain(inParts);
  const property = fc.property(workspaces, policies, parts, (workspace, both, order) => {
    const part = (index: number, of: number) =>
      replayPart({ policies: both, span: SPAN, part: { index, of } }, workspace, () => undefined);
    const whole = mergeParts([part(0, 1)], SPAN);
    expect(whole.ok).toBe(true);
    // As they come from another thread: copied.
    const shares = order.map((index) => structuredClone(part(index, order.length)));
    expect(mergeParts(shares, SPAN)).toEqual(whole);
  });
  fc.assert(property, { numRuns: 100 });
}, 60_000);

it('comes to the same however often, and for what, the same checker was asked before', () => {
  const spans = [SPAN, { from: daysAgo(200), to: NOW }, { from: daysAgo(300), to: daysAgo(60) }];
  const ask = fc.record({ policies, span: fc.constantFrom(...spans) });
  const asks = fc.array(ask, { minLength: 2, maxLength: 4 });
  const most = fc.constantFrom(0, 3, 100);
  const property = fc.property(workspaces, asks, most, (workspace, asked, kept) => {
    const check = newChecker(workspace, kept);
    for (const each of asked) {
      const question = { ...each, part: WHOLE };
      const again = replayPart(question, workspace, () => undefined, check);
      expect(again).toEqual(replayPart(question, workspace, () => undefined));
    }
  });
  fc.assert(property, { numRuns: 80 });
}, 60_000);

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
import { replay } from '@/lib/insights/replay/replay';
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
    stateHistory: maybe(fc.array(fc.record({ state, at: day }), { maxLength: 4 })),
  })
  .map(({ customer: named, contactEmail, extensionRequestedAt, stateHistory, ...rest }) => ({
    ...rest,
    ...named,
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

function plainly(rules: Policy, workspace: Workspace) {
  const filed = workspace.rows.registrations
    .filter(({ state: now }) => now !== 'draft')
    .filter((each) => filedAt(each) >= SPAN.from && filedAt(each) < SPAN.to)
    .sort((a, b) => filedAt(a) - filedAt(b));
  const found = filed.map((each) => ({ id: each.id, ...alone(each, rules, workspace) }));
  const counts: Record<string, number> = {};
  for (const { rule, severity } of found.flatMap(({ conflicts }) => conflicts)) {
    counts[`${rule} ${severity === 'block' ? 'blocks' : ''}`] =
      (counts[`${rule} ${severity === 'block' ? 'blocks' : ''}`] ?? 0) + 1;
  }
  return {
    counts,
    winners: found.map(({ id, decision }) => [id, decision ?? null]),
  };
}

it('finds what each registration alone would meet under each policy', async () => {
  const rules = fc.constantFrom(...CHANGED);
  const property = fc.asyncProperty(anyWorkspace, rules, async (rows, over) => {
    const workspace = workspaceOf({ ...rows, partners: PARTNERS, accounts: ACCOUNTS });
    const policies = { today: policy(), changed: policy(over) };
    const found = await replay(workspace, policies, SPAN, async () => undefined);
    for (const course of ['today', 'changed'] as const) {
      const counts: Record<string, number> = {};
      for (const { rule, count, blocks } of found[course].conflicts) {
        if (count > blocks) counts[`${rule} `] = count - blocks;
        if (blocks > 0) counts[`${rule} blocks`] = blocks;
      }
      const winners = found[course].winners.map(({ registrationId, decision }) => [
        registrationId,
        decision.key === 'replayUncontested' ? null : decision,
      ]);
      expect({ counts, winners }).toEqual(plainly(policies[course], workspace));
    }
  });
  await fc.assert(property, { numRuns: 150 });
}, 60_000);

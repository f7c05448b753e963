import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { REGISTRATION_STATES } from '@/lib/domain/registration';
import { say } from '@/lib/domain/text';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { defineConflictRule } from '@/lib/insights/conflicts/contract';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { anyText } from '../../matching/any-text';
import { account, daysAgo, deal, dossier, feedback, inDays, NOW, registration } from '../make';
import { find, page, policy, rivalClaim, summaryOf } from './make';

const direct = deal({ id: 'sample:d2', partners: [] });
const named = account({ named: true });
const busy = page({
  account: named,
  deals: [deal(), direct],
  registrations: [rivalClaim(), registration({ dealId: 'sample:d1', expiresAt: inDays(5) })],
});

describe('what is found', () => {
  it('comes worst first', () => {
    expect(summaryOf(busy)).toEqual([
      'claimed-by-other block',
      'expiring-registration warn',
      'named-account warn',
      'direct-deal warn',
    ]);
  });

  it('is nothing where there is nothing', () => {
    expect(find(dossier())).toEqual([]);
    expect(find(page({ account: null, deal: deal({ accountId: null }) }))).toEqual([]);
  });

  it('has an id of its own each', () => {
    const ids = find(busy).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a rule that fails', () => {
  const broken = defineConflictRule({
    id: 'broken',
    code: 'C00',
    title: say('conflictBroken'),
    severity: 'warn',
    check() {
      throw new Error('broken');
    },
  });

  it('is named once and leaves the others standing', () => {
    const rules = [broken, ...CONFLICT_RULES, broken];
    const { conflicts, failedRules } = findConflicts(busy, DEFAULT_POLICY, NOW, rules);
    expect(failedRules).toEqual(['broken']);
    expect(conflicts).toEqual(find(busy));
  });
});

describe('the policy', () => {
  it('switches a rule off, and sets its severity', () => {
    const severities = { 'claimed-by-other': 'off', 'direct-deal': 'info' } as const;
    expect(summaryOf(busy, policy({ severities }))).toEqual([
      'expiring-registration warn',
      'named-account warn',
      'direct-deal info',
    ]);
  });
});

describe('what a person has put aside', () => {
  const id = 'claimed-by-other:sample:d1:sample:r2';
  const shown = (over: Parameters<typeof feedback>[1]) =>
    find({ ...busy, feedback: [feedback(id, { kind: 'conflict', ...over })] }).some(
      (conflict) => conflict.id === id,
    );

  it.each([
    ['done', { verdict: 'done' as const }, false],
    ['not useful', { verdict: 'not-useful' as const }, false],
    ['snoozed until later', { verdict: 'snoozed' as const, until: NOW + 1 }, false],
    ['snoozed until now', { verdict: 'snoozed' as const, until: NOW }, true],
    ['snoozed without an end', { verdict: 'snoozed' as const, until: null }, false],
    ['said of an action', { kind: 'action' as const, verdict: 'done' as const }, true],
  ])('%s', (_case, over, expected) => {
    expect(shown(over)).toBe(expected);
  });
});

describe('a claim that is put aside', () => {
  const later = { id: 'sample:r3', expiresAt: inDays(120) };
  const shown = (about: string, ...registrations: ReturnType<typeof rivalClaim>[]) =>
    find(
      page({
        registrations,
        feedback: [feedback(about, { kind: 'conflict', verdict: 'not-useful' })],
      }),
    ).map(({ id }) => id);
  const first = 'claimed-by-other:sample:d1:sample:r2';
  const second = 'claimed-by-other:sample:d1:sample:r3';

  it('does not hide what else its partner claims', () => {
    const claims = [rivalClaim(), rivalClaim(later)];
    expect(shown(first, ...claims)).toEqual([second]);
    expect(shown(second, ...claims)).toEqual([first]);
    const waiting = { ...later, state: 'submitted' as const, decidedAt: null };
    expect(shown(first, rivalClaim(), rivalClaim(waiting))).toEqual([
      'competing-registration:sample:d1:sample:r3',
    ]);
  });

  it('does not come back by another rule', () => {
    const own = registration({ dealId: 'sample:d1', expiresAt: inDays(10) });
    expect(shown('', own)).toEqual(['expiring-registration:sample:d1:sample:r1:14']);
    expect(shown('expiring-registration:sample:d1:sample:r1:14', own)).toEqual([]);
  });
});

describe('very many registrations for one company', () => {
  const rivals = (count: number, partners: number) =>
    Array.from({ length: count }, (_, index) =>
      rivalClaim({
        id: `sample:r${100 + index}`,
        partnerId: `sample:p${100 + (index % partners)}`,
        expiresAt: inDays(10 + (index % partners)),
      }),
    );

  it('of one partner are one conflict', () => {
    expect(find(page({ registrations: rivals(5_000, 1) }))).toHaveLength(1);
  });

  it('of many partners are the three that end first, and a sum', () => {
    const found = find(page({ registrations: rivals(5_000, 120) }));
    expect(found.map(({ window }) => window?.to)).toEqual([
      inDays(10),
      inDays(11),
      inDays(12),
      undefined,
    ]);
    expect(found.at(-1)?.title).toEqual({ key: 'conflictMoreTitle', values: [117], count: 117 });
    expect(found.every(({ severity }) => severity === 'block')).toBe(true);
  });

  it('typed in 5,000 ways are compared once each', () => {
    const typed = rivals(5_000, 5_000).map((each, index) => ({
      ...each,
      accountId: null,
      customerName: `Northwind ${index}`,
    }));
    expect(find(page({ registrations: typed })).length).toBeLessThanOrEqual(4);
  });
});

describe('whatever the data', () => {
  const at = fc.option(fc.integer({ min: daysAgo(400), max: inDays(400) }));
  const text = fc.oneof(
    fc.constantFrom('Northwind', 'Northwind GmbH', 'GmbH', '', '\u202e', 'x'.repeat(10_000)),
    anyText(20),
  );
  const anyRegistration = fc
    .record({
      id: fc.uuid(),
      partnerId: fc.constantFrom('sample:p1', 'sample:p2', 'sample:p3'),
      accountId: fc.option(fc.constantFrom('sample:a1', 'sample:a2')),
      customerName: text,
      customerDomain: fc.option(fc.constantFrom('northwind.example', 'gmail.com', '', '@')),
      customerCountry: fc.option(text),
      products: fc.subarray(['Cloud', 'Vault']),
      state: fc.constantFrom(...REGISTRATION_STATES),
      submittedAt: at,
      decidedAt: at,
      expiresAt: at,
      dealId: fc.option(fc.constantFrom('sample:d1', 'sample:d2')),
    })
    .map(registration);

  it('no rule fails, each id is there once, and nothing blocks but a live claim', () => {
    fc.assert(
      fc.property(fc.array(anyRegistration, { maxLength: 12 }), text, (registrations, name) => {
        const found = find(
          page({ account: account({ name }), deals: [deal(), direct], registrations }),
        );
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { rule, severity, window } of found) {
          if (severity !== 'block') continue;
          expect(['claimed-by-other', 'self-duplicate']).toContain(rule);
          expect(window === null || window.to > NOW).toBe(true);
        }
      }),
    );
  });
});

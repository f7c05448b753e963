import { describe, expect, it } from 'vitest';
import type { RegistrationState } from '@/lib/domain/registration';
import { account, accountPage, daysAgo, deal, inDays, partnerPage, registration } from '../make';
import { findBy, page } from './make';

const rule = 'data-defect';
const keysOf = (dossier: Parameters<typeof findBy>[1]): string[] =>
  findBy(rule, dossier).flatMap(({ evidence }) => evidence.map(({ key }) => key));

describe('data-defect', () => {
  it('has nothing to say of records in order', () => {
    expect(keysOf(page({ registrations: [registration({ dealId: 'sample:d1' })] }))).toEqual([]);
  });

  it('puts all that is wrong with a record into one conflict', () => {
    const broken = deal({ createdAt: inDays(5), expectedCloseAt: daysAgo(5) });
    const found = findBy(
      rule,
      page({ deal: broken, account: account({ domains: ['gmail.com'] }) }),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'data-defect:sample:d1:sample:d1',
      code: 'C43',
      severity: 'info',
    });
    expect(found[0]?.evidence.map(({ key }) => key)).toEqual([
      'conflictDefectFutureDeal',
      'conflictDefectClosesBeforeCreated',
      'conflictDefectSharedDomain',
    ]);
  });

  it('finds a step that no registration can take, though sources leave steps out', () => {
    const history = (...states: RegistrationState[]) =>
      registration({
        dealId: 'sample:d1',
        stateHistory: states.map((state, index) => ({ state, at: daysAgo(9 - index) })),
      });
    expect(keysOf(page({ registrations: [history('draft', 'approved')] }))).toEqual([]);
    const broken = page({ registrations: [history('withdrawn', 'approved')] });
    expect(keysOf(broken)).toEqual(['conflictDefectImpossibleStep']);
  });

  it('finds a closed deal that closed before it was created', () => {
    const closed = deal({ state: 'won', createdAt: daysAgo(5), closedAt: daysAgo(10) });
    expect(keysOf(page({ deal: closed }))).toEqual(['conflictDefectClosesBeforeCreated']);
  });

  it('forgives a clock that is a day off, but no more than two', () => {
    expect(keysOf(page({ deal: deal({ createdAt: inDays(2) }) }))).toEqual([]);
    expect(keysOf(page({ deal: deal({ createdAt: inDays(2.1) }) }))).toHaveLength(1);
    const early = (days: number) =>
      deal({ createdAt: daysAgo(20), expectedCloseAt: daysAgo(20 + days) });
    expect(keysOf(page({ deal: early(1) }))).toEqual([]);
    expect(keysOf(page({ deal: early(3) }))).toHaveLength(1);
  });

  it('finds a mailbox of anybody typed as the domain of the customer', () => {
    const typed = (customerDomain: string | null) =>
      keysOf(page({ registrations: [registration({ dealId: 'sample:d1', customerDomain })] }));
    expect(typed('gmail.com')).toEqual(['conflictDefectSharedDomain']);
    const twice = ['sample:r1', 'sample:r2'].map((id) =>
      registration({ id, dealId: 'sample:d1', customerDomain: 'gmail.com' }),
    );
    expect(keysOf(page({ registrations: twice }))).toEqual(['conflictDefectSharedDomain']);
    for (const fine of ['northwind.example', null, '', 'northwind', '10.0.0.1']) {
      expect(typed(fine)).toEqual([]);
    }
  });

  it.each([
    ['conflictDefectFutureRegistration', { createdAt: inDays(5) }],
    ['conflictDefectDecidedBeforeSubmitted', { submittedAt: daysAgo(5), decidedAt: daysAgo(9) }],
    ['conflictDefectEndsBeforeDecided', { state: 'expired', expiresAt: daysAgo(40) }],
  ] as const)('%s', (key, over) => {
    const own = registration({ dealId: 'sample:d1', ...over });
    expect(keysOf(page({ registrations: [own] }))).toEqual([key]);
  });

  it('asks for a missing domain where it can be entered, and keeps quiet on deals', () => {
    const bare = account({ domains: ['  '] });
    expect(keysOf(accountPage({ account: bare }))).toEqual(['conflictDefectNoDomain']);
    expect(keysOf(page({ account: bare }))).toEqual([]);
    const wrong = account({ domains: ['n/a'] });
    expect(keysOf(page({ account: wrong }))).toEqual(['conflictDefectNotADomain']);
  });

  it('finds the registrations of a partner, one conflict for each customer', () => {
    const bad = { submittedAt: daysAgo(5), decidedAt: daysAgo(9) };
    const registrations = [
      registration(bad),
      registration({ ...bad, id: 'sample:r2', accountId: 'sample:a2' }),
    ];
    const ids = findBy(rule, partnerPage({ registrations })).map(({ id }) => id);
    expect(ids).toEqual(['data-defect:sample:p1:sample:a1', 'data-defect:sample:p1:sample:a2']);
  });
});

import { describe, expect, it } from 'vitest';
import { PROOFS } from '@/lib/domain/policy';
import { registration } from '../make';
import { findBy, pending, policy, youngPage } from './make';

const rule = 'missing-proof';
const strict = policy({ proofs: PROOFS });
const full = {
  decisionMaker: 'Kim Berg',
  isBudgetConfirmed: true,
  timeline: 'before summer',
  proofOfEngagement: 'two workshops',
};
/** Somebody else's registration from the same source, which keeps all proofs. */
const keeper = registration({
  id: 'sample:r9',
  accountId: 'sample:a9',
  customerName: 'Fabrikam',
  ...full,
});
const given = (proofs: object, others = [keeper], rules = strict) =>
  findBy(rule, youngPage({ registrations: [pending(proofs), ...others] }), rules);

describe('missing-proof', () => {
  it('names each proof that is missing', () => {
    const [conflict] = given({ decisionMaker: '  ', isBudgetConfirmed: false, timeline: 'soon' });
    expect(conflict).toMatchObject({ code: 'C22', severity: 'warn', contact: 'Ann Approver' });
    expect(conflict?.evidence.map(({ key }) => key)).toEqual([
      'conflictProof_decision_maker',
      'conflictProof_budget',
      'conflictProof_engagement',
      'conflictFactSubmitted',
    ]);
  });

  it('is silent where all is there', () => {
    expect(given(full)).toEqual([]);
  });

  it('asks for what the policy asks for, and for nothing by default', () => {
    const { proofOfEngagement: _, ...rest } = full;
    expect(given(rest, [keeper], policy({ proofs: ['budget'] }))).toEqual([]);
    expect(given({}, [keeper], policy())).toEqual([]);
  });

  it('is not checked where the source keeps no proofs', () => {
    expect(given({}, [])).toEqual([]);
    expect(given({}, [{ ...keeper, sourceId: 'another' }])).toEqual([]);
    const { timeline: _, ...rest } = full;
    expect(
      given({}, [
        { ...registration({ id: 'sample:r9', accountId: 'sample:a9' }), timeline: 'soon' },
      ])[0]?.evidence,
    ).toHaveLength(2);
    expect(
      given(rest, [registration({ id: 'sample:r9', accountId: 'sample:a9', ...rest })]),
    ).toEqual([]);
  });

  it('is settled with the decision', () => {
    const own = registration({ dealId: 'sample:d1' });
    expect(findBy(rule, youngPage({ registrations: [own, keeper] }), strict)).toEqual([]);
  });
});

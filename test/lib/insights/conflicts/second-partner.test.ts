import { describe, expect, it } from 'vitest';
import { deal, registration } from '../make';
import { findBy, page, policy, rivalClaim, says, summaryOf } from './make';

const rule = 'second-partner';
const half = policy({ secondPartnerBenefit: 0.5 });

describe('second-partner', () => {
  it('says what a second partner would get, beside the claim that holds', () => {
    const dossier = page({ registrations: [rivalClaim()] });
    const [conflict] = findBy(rule, dossier, half);
    expect(conflict).toMatchObject({ code: 'C31', severity: 'info', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictSecondPartnerTitle', { percent: 0.5 })).toBe(true);
    expect(summaryOf(dossier, half)).toEqual(['claimed-by-other block', `${rule} info`]);
  });

  it.each([
    ['the policy grants nothing', page({ registrations: [rivalClaim()] }), policy()],
    ['nobody else claims', page(), half],
    [
      'the other claim only waits',
      page({ registrations: [rivalClaim({ state: 'submitted' })] }),
      half,
    ],
    [
      'one’s own claim is approved',
      page({ registrations: [rivalClaim(), registration({ dealId: 'sample:d1' })] }),
      half,
    ],
    [
      'the direct team sells',
      page({ deal: deal({ partners: [] }), registrations: [rivalClaim()] }),
      half,
    ],
  ])('is silent where %s', (_case, dossier, rules) => {
    expect(findBy(rule, dossier, rules)).toEqual([]);
  });
});

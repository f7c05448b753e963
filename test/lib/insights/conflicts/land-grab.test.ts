import { describe, expect, it } from 'vitest';
import { daysAgo, engagement, partnerPage, registration } from '../make';
import { findBy, page, policy, says } from './make';

const rule = 'land-grab';
const linked = registration({ id: 'sample:r9', accountId: 'sample:a9', dealId: 'sample:d9' });
const idle = (over = {}) =>
  registration({ submittedAt: daysAgo(60), createdAt: daysAgo(60), ...over });
const held = (over = {}, more = {}) =>
  partnerPage({
    registrations: [idle(over), linked],
    engagements: [engagement(daysAgo(3))],
    ...more,
  });

describe('land-grab', () => {
  it('warns of a claim for which nothing has been done', () => {
    const [conflict] = findBy(rule, held());
    expect(conflict).toMatchObject({ code: 'C23', severity: 'warn', contact: 'Dana Ruiz' });
    expect(says(conflict, 'conflictLandGrabTitle', 'Northwind')).toBe(true);
  });

  it('waits as long as the policy calls silence', () => {
    expect(findBy(rule, held(), policy({ silentDays: 60 }))).toEqual([]);
    expect(findBy(rule, held(), policy({ silentDays: 59 }))).toHaveLength(1);
  });

  it.each([
    ['a deal belongs to it', held({ dealId: 'sample:d1' })],
    ['work with the customer is shown', held({ proofOfEngagement: 'a workshop' })],
    ['it is young', held({ submittedAt: daysAgo(20) })],
    [
      'we met since',
      held({}, { engagements: [engagement(daysAgo(3), { kind: 'co-sell-meeting' })] }),
    ],
    ['nothing is heard of the partner at all', held({}, { engagements: [] })],
    ['registrations are not linked to deals here', held({}, { registrations: [idle()] })],
    ['it is the page of a deal', page({ registrations: [idle({ dealId: 'sample:d1' }), linked] })],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });
});

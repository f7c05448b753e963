import { describe, expect, it } from 'vitest';
import { daysAgo, registration } from '../make';
import { findBy, page, pending, policy, says } from './make';

const rule = 'public-tender';
const tendered = (days: number | undefined, over = {}) =>
  page({
    registrations: [
      pending({ ...(days === undefined ? {} : { tenderPublishedAt: daysAgo(days) }), ...over }),
    ],
  });

describe('public-tender', () => {
  it('warns where the tender was public when the registration was filed', () => {
    const [conflict] = findBy(rule, tendered(5));
    expect(conflict).toMatchObject({ code: 'C18', severity: 'warn', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactTenderPublished', { date: daysAgo(5) })).toBe(true);
  });

  it('blocks where the policy says so', () => {
    const strict = policy({ severities: { [rule]: 'block' } });
    expect(findBy(rule, tendered(5), strict)[0]?.severity).toBe('block');
  });

  it.each([
    ['it was published after', tendered(0.5)],
    ['nothing is known of a tender', tendered(undefined)],
    [
      'it is approved',
      page({
        registrations: [registration({ dealId: 'sample:d1', tenderPublishedAt: daysAgo(90) })],
      }),
    ],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });
});

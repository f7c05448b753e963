import { describe, expect, it } from 'vitest';
import { deal, inDays, partnerPage, registration } from '../make';
import { findBy, page, summaryOf } from './make';

const rule = 'closes-after-window';
const own = (expiresAt: number, over = {}) =>
  registration({ dealId: 'sample:d1', expiresAt, ...over });
const closing = (expectedCloseAt: number | null, expiresAt: number, over = {}) =>
  findBy(rule, page({ deal: deal({ expectedCloseAt }), registrations: [own(expiresAt, over)] }));

describe('closes-after-window', () => {
  it('warns of a deal that outlasts its registration', () => {
    const [conflict] = closing(inDays(60), inDays(50));
    expect(conflict).toMatchObject({ code: 'C25', severity: 'warn' });
    expect(conflict?.title.values).toEqual([10]);
    expect(conflict?.window?.to).toBe(inDays(50));
  });

  it('counts the days as a calendar does', () => {
    expect(closing(inDays(50.5), inDays(50))[0]?.title.values).toEqual([1]);
  });

  it.each([
    ['on the last day', inDays(50), inDays(50)],
    ['before it', inDays(49), inDays(50)],
    ['later that day', inDays(50.49), inDays(50)],
    ['at an unknown time', null, inDays(50)],
  ])('is silent about a close %s', (_case, expected, expires) => {
    expect(closing(expected, expires)).toEqual([]);
  });

  it('is silent without an approved registration of its own', () => {
    expect(closing(inDays(60), inDays(50), { state: 'submitted' })).toEqual([]);
    expect(closing(inDays(60), inDays(50), { dealId: 'sample:d9' })).toEqual([]);
  });

  it('leaves it to the reminder once the registration runs out soon', () => {
    const dossier = page({ deal: deal(), registrations: [own(inDays(20))] });
    expect(summaryOf(dossier)).toEqual(['expiring-registration info']);
  });

  it('looks at the linked open deals on the page of a partner', () => {
    const shown = (state: 'open' | 'won') =>
      findBy(
        rule,
        partnerPage({
          deals: [deal({ state, expectedCloseAt: inDays(60) })],
          registrations: [own(inDays(50))],
        }),
      );
    expect(shown('open')).toHaveLength(1);
    expect(shown('won')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { daysAgo, inDays, registration } from '../make';
import { findBy, page, says, summaryOf } from './make';

const rule = 'extension-used';
const own = (over = {}) => registration({ dealId: 'sample:d1', ...over });
const asked = (over = {}) => findBy(rule, page({ registrations: [own(over)] }));

describe('extension-used', () => {
  it('warns of a second extension', () => {
    const [conflict] = asked({ extendedAt: daysAgo(40), extensionRequestedAt: daysAgo(2) });
    expect(conflict).toMatchObject({ code: 'C28', severity: 'warn' });
    expect(says(conflict, 'conflictFactExtended', { date: daysAgo(40) })).toBe(true);
  });

  it('warns of one that was asked for after the end', () => {
    const [conflict] = asked({ expiresAt: daysAgo(5), extensionRequestedAt: daysAgo(2) });
    expect(says(conflict, 'conflictFactAskedTooLate')).toBe(true);
  });

  it('speaks in the place of the reminder, which would say to ask', () => {
    const registrations = [
      own({ extendedAt: daysAgo(40), extensionRequestedAt: daysAgo(2), expiresAt: inDays(5) }),
    ];
    expect(summaryOf(page({ registrations }))).toContain(`${rule} warn`);
    expect(summaryOf(page({ registrations }))).not.toContain('expiring-registration warn');
  });

  it.each([
    ['nobody has asked', {}],
    ['it was asked for in time', { extensionRequestedAt: daysAgo(2) }],
    [
      'it was asked for and granted',
      { extensionRequestedAt: daysAgo(41), extendedAt: daysAgo(40) },
    ],
    ['it was extended, with nothing of who asked', { extendedAt: daysAgo(40) }],
  ])('is silent where %s', (_case, over) => {
    expect(asked(over)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { daysAgo, registration } from '../make';
import { findBy, pending, rivalClaim, says, summaryOf, youngPage } from './make';

const rule = 'partner-of-choice';
const letter = { chosenByCustomerAt: daysAgo(3) };
const waiting = {
  state: 'submitted' as const,
  decidedAt: null,
  expiresAt: null,
  submittedAt: daysAgo(1),
  createdAt: daysAgo(1),
};

describe('partner-of-choice', () => {
  it('warns of a rival’s letter, though one’s own claim is approved', () => {
    const registrations = [
      registration({ dealId: 'sample:d1' }),
      rivalClaim({ ...waiting, ...letter }),
    ];
    const [conflict] = findBy(rule, youngPage({ registrations }));
    expect(conflict).toMatchObject({ code: 'C32', severity: 'warn', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactChosen', { date: daysAgo(3) })).toBe(true);
  });

  it('speaks in the place of the race, and not beside a claim that blocks', () => {
    const race = [pending(), rivalClaim({ ...waiting, ...letter })];
    expect(summaryOf(youngPage({ registrations: race }))).toEqual([`${rule} warn`]);
    const blocked = [pending(), rivalClaim(letter)];
    expect(summaryOf(youngPage({ registrations: blocked }))).toEqual(['claimed-by-other block']);
  });

  it('says to show one’s own letter where another partner claims', () => {
    const registrations = [pending(letter), rivalClaim()];
    expect(summaryOf(youngPage({ registrations }))).toEqual([
      'claimed-by-other block',
      `${rule} info`,
    ]);
  });

  it('is silent without a letter, or without a rival', () => {
    expect(findBy(rule, youngPage({ registrations: [pending(), rivalClaim()] }))).toEqual([]);
    expect(findBy(rule, youngPage({ registrations: [pending(letter)] }))).toEqual([]);
  });
});

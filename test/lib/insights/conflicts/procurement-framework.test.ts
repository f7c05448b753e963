import { describe, expect, it } from 'vitest';
import { registration } from '../make';
import { findBy, pending, says, youngPage } from './make';

const rule = 'procurement-framework';
const bought = (framework: object) => youngPage({ registrations: [pending(framework)] });

describe('procurement-framework', () => {
  it('warns of the framework’s rules before the registration is approved', () => {
    const [conflict] = findBy(rule, bought({ framework: ' G-Cloud 14 ' }));
    expect(conflict).toMatchObject({ code: 'C19', severity: 'warn', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactFramework', 'Northwind', 'G-Cloud 14')).toBe(true);
  });

  it('is silent without one, and after the approval', () => {
    expect(findBy(rule, bought({}))).toEqual([]);
    expect(findBy(rule, bought({ framework: ' ' }))).toEqual([]);
    const approved = registration({ dealId: 'sample:d1', framework: 'G-Cloud 14' });
    expect(findBy(rule, youngPage({ registrations: [approved] }))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { account, feedback } from '../make';
import { find, findBy, page, rivalClaim, says, summaryOf } from './make';

const rule = 'similar-name';
const typed = (customerName: string, over = {}) =>
  rivalClaim({ accountId: null, customerName, ...over });
const claims = (...registrations: ReturnType<typeof typed>[]) => page({ registrations });

describe('similar-name', () => {
  it.each(['Northwind GmbH', 'Northwind Group', 'Northwind Traders', 'NORTHWIND TRADING'])(
    'asks to check a claim on “%s”',
    (name) => {
      const [conflict] = findBy(rule, claims(typed(name)));
      expect(conflict).toMatchObject({ code: 'C05', severity: 'warn' });
      expect(conflict?.match).toMatchObject({ name: 'Northwind', otherName: name });
      expect(conflict?.match?.reasons.length).toBeGreaterThan(0);
    },
  );

  it('says that the names are the same, rather than that one is likely the other', () => {
    const without = { account: account({ domains: [] }) };
    const [conflict] = findBy(rule, page({ registrations: [typed('NORTHWIND ')], ...without }));
    expect(conflict?.evidence[0]).toMatchObject({
      key: 'conflictFactSameName',
      values: ['NORTHWIND ', { percent: expect.any(Number) }],
    });
  });

  it('says field by field what speaks for it and against it, until a person has confirmed it', () => {
    const dossier = page({
      account: account({ country: 'DE' }),
      registrations: [typed('Northwind Group', { customerCountry: 'DE' })],
    });
    const [conflict] = findBy(rule, dossier);
    expect(says(conflict, 'matchReasonSharedWord', 'northwind')).toBe(true);
    expect(says(conflict, 'matchReasonSameCountry', 'DE')).toBe(true);
    expect(conflict?.evidence[1]?.key).toBe('conflictFactsBeside');
    const subject = conflict?.match?.subject ?? '';
    const said = feedback(subject, { kind: 'match', verdict: 'same' });
    const [confirmed] = find({ ...dossier, feedback: [said] });
    expect(confirmed?.evidence.map(({ key }) => key)).not.toContain('conflictFactsBeside');
  });

  it.each(['Northern Wind', 'Southwind', 'Wind', 'GmbH', '', '😀', 'Northwind'.repeat(1_200)])(
    'is silent about a claim on %j',
    (name) => {
      expect(summaryOf(claims(typed(name)))).toEqual([]);
    },
  );

  it('is good to know while it waits for a decision', () => {
    const waiting = typed('Northwind Group', { state: 'submitted', expiresAt: null });
    expect(summaryOf(claims(waiting))).toEqual([`${rule} info`]);
  });

  it('makes one conflict of one partner’s claims', () => {
    const found = findBy(
      rule,
      claims(typed('Northwind Group'), typed('Northwind Retail', { id: 'sample:r3' })),
    );
    expect(found).toHaveLength(1);
  });

  it('has nothing to add where the partner holds the customer itself', () => {
    const dossier = claims(typed('Northwind Group', { id: 'sample:r3' }), rivalClaim());
    expect(summaryOf(dossier)).toEqual(['claimed-by-other block']);
  });

  it('lets one correction hold for all customers typed alike', () => {
    const [first] = findBy(rule, claims(typed('Northwind Group')));
    const subject = first?.match?.subject ?? '';
    const said = feedback(subject, { kind: 'match', verdict: 'not-same' });
    const dossier = page({
      registrations: [
        typed('Northwind Group'),
        typed('northwind group', { partnerId: 'sample:p7' }),
      ],
      feedback: [said],
    });
    expect(summaryOf(dossier)).toEqual([]);
  });
});

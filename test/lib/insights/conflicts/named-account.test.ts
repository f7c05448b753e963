import { describe, expect, it } from 'vitest';
import { account, accountPage, deal, partnerPage, registration } from '../make';
import { findBy, page, policy } from './make';

const rule = 'named-account';
const named = account({ named: true, ownerName: 'Kim Key' });

describe('named-account', () => {
  it('warns of a partner’s deal on an account that is marked, with its owner', () => {
    const [conflict] = findBy(rule, page({ account: named }));
    expect(conflict).toMatchObject({ code: 'C11', severity: 'warn', contact: 'Kim Key' });
  });

  it.each(['Northwind', 'NORTHWIND GmbH', 'northwind.example', 'https://www.northwind.example/'])(
    'knows the account by “%s” on the policy’s list',
    (entry) => {
      expect(findBy(rule, page(), policy({ namedAccounts: ['', 'Fabrikam', entry] }))).toHaveLength(
        1,
      );
    },
  );

  it.each(['', '  ', 'GmbH', 'Northwind Traders', 'wind', 'gmail.com', 'contoso.com'])(
    'does not know it by %j',
    (entry) => {
      expect(findBy(rule, page(), policy({ namedAccounts: [entry] }))).toEqual([]);
    },
  );

  it('is silent for the direct team, which the account is kept for', () => {
    expect(findBy(rule, page({ account: named, deal: deal({ partners: [] }) }))).toEqual([]);
    expect(findBy(rule, accountPage({ account: named }))).toEqual([]);
  });

  it('warns on the page of the partner about its live registrations', () => {
    const listed = policy({ namedAccounts: ['Northwind'] });
    const shown = (state: 'submitted' | 'rejected') =>
      findBy(rule, partnerPage({ registrations: [registration({ state })] }), listed);
    expect(shown('submitted')).toHaveLength(1);
    expect(shown('rejected')).toEqual([]);
  });

  it('blocks where the policy says so', () => {
    const strict = policy({ severities: { [rule]: 'block' } });
    expect(findBy(rule, page({ account: named }), strict)[0]?.severity).toBe('block');
  });
});

import { describe, expect, it } from 'vitest';
import type { Account } from '@/lib/domain/account';
import type { Registration } from '@/lib/domain/registration';
import { dossierOfDeal } from '@/lib/insights/workspace/dossier-of-deal';
import { workspaceOf } from '@/lib/insights/workspace/workspace';
import { deriveRows } from '@/lib/store/derive';
import { readDossier } from '@/lib/store/dossier';
import { ENTITY_WRITE_TABLES, putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import { account, deal, NOW, registration } from './rows';

/** What a deal of account a1 with partner p1 is told, by the store and by a workspace in memory. */
async function around(accounts: readonly Account[], registrations: readonly Registration[]) {
  const { db, derive } = newStore();
  const shown = deal();
  const rows = { accounts, deals: [shown], registrations };
  await db.transaction('rw', [...ENTITY_WRITE_TABLES], () => putRows(db, deriveRows(derive, rows)));
  const stored = await readDossier(db, [shown.id], 'deal', NOW);
  const made = dossierOfDeal(shown, workspaceOf({ ...rows, partners: [], feedback: [] }));
  const ids = (found: readonly { readonly id: string }[] = []) => found.map(({ id }) => id).sort();
  expect(ids(made.similarAccounts)).toEqual(ids(stored?.similarAccounts));
  expect(ids(made.registrations)).toEqual(ids(stored?.registrations));
  return { accounts: ids(stored?.similarAccounts), registrations: ids(stored?.registrations) };
}

const own = account({ parentId: 'crm:a9', groupDuns: '150483782', lei: '5493001KJTIIGC8Y1R12' });
const other = (id: string, over: Partial<Account> = {}) =>
  account({ id: `crm:${id}`, name: `Stranger ${id}`, domains: [`${id}.example`], ...over });
const claim = (id: string, over: Partial<Registration> = {}) =>
  registration({ id: `crm:${id}`, partnerId: 'crm:p2', customerDomain: null, ...over });

describe('the companies of one group', () => {
  it('come with the record, though nothing in their names is alike', async () => {
    const family = [
      other('a9'),
      other('b1', { parentId: 'crm:a1' }),
      other('b2', { parentId: 'crm:a9' }),
      other('b3', { groupDuns: '150483782' }),
      other('b4', { lei: '5493001KJTIIGC8Y1R12' }),
    ];
    const strangers = [other('c1'), other('c2', { parentId: 'crm:a8', groupDuns: '1', lei: '2' })];
    const claims = [claim('r1', { accountId: 'crm:b1', customerName: 'Stranger b1' })];
    const found = await around([own, ...family, ...strangers], claims);
    expect(found.accounts).toEqual(['crm:a9', 'crm:b1', 'crm:b2', 'crm:b3', 'crm:b4']);
    expect(found.registrations).toEqual(['crm:r1']);
  });

  it('are none of a company without a parent', async () => {
    expect((await around([account(), other('c1'), other('c2')], [])).accounts).toEqual([]);
  });

  it('are never more than a person could look at', async () => {
    const sisters = Array.from({ length: 60 }, (_, at) => other(`s${at}`, { parentId: 'crm:a9' }));
    expect((await around([own, ...sisters], [])).accounts.length).toBeLessThanOrEqual(25);
  });
});

describe('registrations that name the same person', () => {
  const mine = (over: Partial<Registration>) =>
    claim('r1', { partnerId: 'crm:p1', dealId: 'crm:d1', ...over });
  const theirs = (over: Partial<Registration>) =>
    claim('r2', { accountId: null, customerName: 'Stranger', ...over });

  it.each([
    ['an e-mail address', { contactEmail: 'Kim@x.example' }, { contactEmail: 'kim@x.example ' }],
    ['a phone number', { contactPhone: '+49 30 23125001' }, { contactPhone: '030/23125001' }],
  ])('come with the record by %s', async (_case, ownContact, theirContact) => {
    const found = await around([account()], [mine(ownContact), theirs(theirContact)]);
    expect(found.registrations).toEqual(['crm:r1', 'crm:r2']);
  });

  it('do not where the person is another, or the registration that names it is of another deal', async () => {
    const contact = { contactEmail: 'kim@x.example' };
    const apart = await around(
      [account()],
      [mine(contact), theirs({ contactEmail: 'jo@x.example' })],
    );
    expect(apart.registrations).toEqual(['crm:r1']);
    const elsewhere = await around(
      [account()],
      [mine({ ...contact, dealId: 'crm:d9' }), theirs(contact)],
    );
    expect(elsewhere.registrations).not.toContain('crm:r2');
  });
});

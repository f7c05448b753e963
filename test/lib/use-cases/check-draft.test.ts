import { describe, expect, it } from 'vitest';
import { blankDraft, type Draft, type DraftReply } from '@/lib/domain/draft';
import type { Rows } from '@/lib/domain/entity';
import { LONGEST_TYPED } from '@/lib/domain/limits';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import { ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { deriveRows } from '@/lib/store/derive';
import { readDraftDossier } from '@/lib/store/draft-dossier';
import { saveFeedback } from '@/lib/store/feedback';
import { newRecall } from '@/lib/store/recall';
import { putRows } from '@/lib/store/write-rows';
import { checkDraft } from '@/lib/use-cases/check-draft';
import { newStore } from '../store/open';
import * as row from '../store/rows';
import { NOW } from '../store/rows';

const HOST = 'crm.example.com';
const ROWS: Rows = {
  partners: [
    row.partner({ id: 'atomic:p1', name: 'Contoso Resell' }),
    row.partner({ id: 'atomic:p2', name: 'Northwind Partners' }),
  ],
  accounts: [
    row.account({ id: 'atomic:a1', name: 'Fabrikam Steel', domains: ['fabrikam.example'] }),
    row.account({ id: 'atomic:a2', name: 'Fabrikam Bakeries', domains: ['loaf.example'] }),
  ],
  deals: [row.deal({ id: 'atomic:7', accountId: 'atomic:a1', partners: [], products: ['Edge'] })],
  registrations: [
    row.registration({
      id: 'atomic:r1',
      partnerId: 'atomic:p1',
      accountId: 'atomic:a1',
      dealId: null,
      customerName: 'Fabrikam Steel',
      customerDomain: 'fabrikam.example',
      products: ['Edge'],
      state: 'approved',
      decidedAt: NOW - 10 * DAY,
      expiresAt: NOW + 80 * DAY,
    }),
  ],
};
const EMPTY = blankDraft('atomic', 'deal');

async function checker(rows: Rows = ROWS, policy: Policy = DEFAULT_POLICY) {
  const store = newStore();
  await putRows(store.db, deriveRows(store.derive, rows));
  const ports = {
    readDraft: async (sought: Parameters<typeof readDraftDossier>[1], now: number) =>
      ok(await readDraftDossier(store.db, sought, now, newRecall())),
    readPolicy: async () => ok(policy),
  };
  const check = (draft: Partial<Draft>) => checkDraft({ ...EMPTY, ...draft }, HOST, ports, NOW);
  return { check, db: store.db };
}
const rulesOf = (reply: DraftReply) =>
  reply.state === 'ready'
    ? reply.conflicts.map(({ rule, severity }) => `${rule} ${severity}`)
    : reply;

describe('a draft', () => {
  it.each([
    ['nobody', undefined, ['claimed-by-other block']],
    ['the partner that holds the claim', 'Contoso Resell', []],
    ['a person of that partner', 'contoso  resell, Jo Doe', []],
    ['another partner', 'Northwind Partners', ['claimed-by-other block']],
    ['a partner that is not known', 'Nobody & Sons', ['claimed-by-other block']],
  ])('of %s is held against the claims of others', async (_case, partner, found) => {
    const { check } = await checker({ ...ROWS, deals: [] });
    const draft = { accountId: 'a1', company: 'Fabrikam Steel', products: ['Edge'] };
    expect(rulesOf(await check({ ...draft, ...(partner !== undefined && { partner }) }))).toEqual(
      found,
    );
  });

  it('says where claims cannot be checked, for want of any registration', async () => {
    const draft = { company: 'Fabrikam Steel' };
    const without = await checker({ ...ROWS, registrations: [] });
    expect(await without.check(draft)).toMatchObject({ state: 'ready', hasNoClaims: true });
    const { check } = await checker();
    expect(await check({ company: 'Nobody' })).not.toHaveProperty('hasNoClaims');
  });

  it('of a partner meets the deal that the direct team has open', async () => {
    const { check } = await checker();
    const draft = { accountId: 'a1', company: 'Fabrikam Steel', products: ['Edge'] };
    expect(rulesOf(await check({ ...draft, partner: 'Contoso Resell' }))).toEqual([
      'direct-deal warn',
    ]);
  });

  it.each([
    [
      'an account of this CRM by its exact name',
      { company: 'fabrikam  STEEL' },
      'claimed-by-other warn',
    ],
    ['its id, whatever it is called', { accountId: 'a1' }, 'claimed-by-other warn'],
    [
      'the claimed products',
      { company: 'Fabrikam Steel', products: ['EDGE'] },
      'claimed-by-other block',
    ],
    [
      'a name and web domain as typed',
      { company: 'Fabrikam', domain: 'www.fabrikam.example' },
      'claimed-by-other warn',
    ],
    ['only a web domain', { domain: 'https://fabrikam.example/de' }, 'same-domain-other-name warn'],
    [
      'an e-mail address',
      { company: 'Fabrikam Steel', domain: 'jo@fabrikam.example' },
      'claimed-by-other warn',
    ],
    ['a slip of the finger', { company: 'Fabrikham Steel' }, 'similar-name warn'],
  ])('with %s meets the claim', async (_what, draft, expected) => {
    const { check } = await checker();
    expect(rulesOf(await check(draft))).toEqual([expected]);
  });

  it.each([
    ['nothing in it', {}],
    ['a word that others share', { company: 'Steel' }],
    ['another company of one first name', { company: 'Fabrikam Bakeries' }],
    ['a legal form alone', { company: 'GmbH' }],
    ['a free-mail address', { company: 'Weir Works', domain: 'jo@gmail.com' }],
    [
      'the same name and another web domain',
      { company: 'Fabrikam Bakeries', domain: 'fb.example' },
    ],
    ['marks that turn it around', { company: '\u202eleetS' }],
    ['an endless name', { company: 'x'.repeat(LONGEST_TYPED) }],
  ])('with %s meets none', async (_what, draft) => {
    const { check } = await checker();
    expect(rulesOf(await check(draft))).toEqual([]);
  });

  it('of other products than the claim is only good to know', async () => {
    const rows: Rows = {
      ...ROWS,
      deals: [
        row.deal({ id: 'atomic:8', accountId: 'atomic:a1', partners: [], products: ['Vault'] }),
      ],
    };
    const { check } = await checker(rows);
    expect(rulesOf(await check({ company: 'Fabrikam Steel', products: ['Vault'] }))).toEqual([
      'other-product-line info',
    ]);
    // A word that no claim uses is no product.
    expect(rulesOf(await check({ company: 'Fabrikam Steel', products: ['Other'] }))).toEqual([
      'claimed-by-other warn',
    ]);
  });

  it('that changes a saved deal is checked as that deal, with its own claims', async () => {
    const own = { id: 'atomic:9', partners: [], accountId: 'atomic:a2', products: ['Edge'] };
    const { check } = await checker({ ...ROWS, deals: [row.deal(own)] });
    const moved = await check({ id: '9', company: 'Fabrikam Steel' });
    expect(moved).toMatchObject({ conflicts: [{ id: 'claimed-by-other:atomic:9:atomic:r1' }] });
    expect(rulesOf(await check({ id: '9', company: 'Fabrikam Bakeries' }))).toEqual([]);
  });

  it('of a company says who has registered it, and never blocks', async () => {
    const { check } = await checker();
    const draft = { kind: 'account', company: 'Fabrikam Steel', products: ['Edge'] } as const;
    expect(rulesOf(await check(draft))).toEqual(['claimed-by-other info']);
  });

  it('is never told what it lacks', async () => {
    const { check } = await checker();
    const draft = { kind: 'account', company: 'Weir Works', domain: 'not a domain' } as const;
    expect(rulesOf(await check(draft))).toEqual([]);
  });

  it('follows the policy', async () => {
    const off = { ...DEFAULT_POLICY, severities: { 'claimed-by-other': 'off' } } as const;
    const { check } = await checker(ROWS, off);
    expect(rulesOf(await check({ company: 'Fabrikam Steel' }))).toEqual([]);
  });

  it('typed alike keeps a person’s word that it is another company', async () => {
    const { check, db } = await checker();
    const draft = { company: 'Fabrikham Steel' };
    const reply = await check(draft);
    const [conflict] = reply.state === 'ready' ? reply.conflicts : [];
    const subject = conflict?.match?.subject ?? '';
    expect(subject).not.toBe('');
    await saveFeedback(db, {
      id: `match:${subject}`,
      kind: 'match',
      subject,
      verdict: 'not-same',
      at: NOW,
      until: null,
    });
    expect(rulesOf(await check(draft))).toEqual([]);
    expect(rulesOf(await check({ company: 'FABRIKHAM STEEL' }))).toEqual([]);
    // With a web domain beside it, there is new evidence.
    expect(rulesOf(await check({ ...draft, domain: 'fabrikam.example' }))).not.toEqual([]);
  });

  it('is stored nowhere', async () => {
    const { check, db } = await checker();
    const count = async () => Promise.all(db.tables.map((table) => table.count()));
    const before = await count();
    await check({ company: 'A company that nobody has heard of' });
    expect(await count()).toEqual(before);
  });
});

describe('two accounts of one name', () => {
  const twin = row.account({ id: 'atomic:a3', name: 'Fabrikam Steel', domains: ['other.example'] });

  it('are told apart by the web domain; without one it could be either', async () => {
    const { check } = await checker({ ...ROWS, accounts: [...(ROWS.accounts ?? []), twin] });
    const company = 'Fabrikam Steel';
    expect(rulesOf(await check({ company }))).toEqual(['similar-name warn']);
    expect(rulesOf(await check({ company, domain: 'fabrikam.example' }))).toEqual([
      'claimed-by-other warn',
    ]);
  });

  it('of which one is another CRM’s are not: people pick from their own', async () => {
    const accounts = [row.account({ id: 'hubspot:1', name: 'Fabrikam Steel', domains: [] })];
    const registrations = ROWS.registrations?.map((each) => ({
      ...each,
      accountId: 'hubspot:1',
      customerDomain: null,
    }));
    const { check } = await checker({ ...ROWS, accounts, deals: [], registrations });
    expect(rulesOf(await check({ company: 'Fabrikam Steel' }))).toEqual(['similar-name warn']);
  });
});

describe('without an answer', () => {
  it('says that there is nothing to hold a draft against', async () => {
    const { check } = await checker({});
    expect(await check({ company: 'Fabrikam Steel' })).toEqual({ state: 'not-set-up' });
  });

  it('says why the store gave none', async () => {
    const problem = { code: 'store-blocked', text: say('storeBlocked') };
    const ports = {
      readDraft: async () => ({ ok: false, problem }) as const,
      readPolicy: async () => ok(DEFAULT_POLICY),
    };
    expect(await checkDraft({ ...EMPTY, company: 'Acme' }, HOST, ports, NOW)).toEqual({
      state: 'error',
      text: problem.text,
    });
  });
});

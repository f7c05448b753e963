import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_NAMES } from '@/lib/domain/entity';
import type { SourceConfig } from '@/lib/domain/source';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { ENTITY_SHAPES } from '@/lib/unify/entities';
import { takeIn } from '@/lib/unify/take-in';
import { fileSource } from '@/test/helpers/source-config';

const NOW = Date.UTC(2026, 10, 21);

const config = (changes: Partial<SourceConfig> = {}): SourceConfig =>
  fileSource({
    id: 'crm',
    space: 'atomic',
    settings: { currency: 'EUR' },
    createdAt: NOW,
    ...changes,
  });

const deal = { id: 7, name: 'Vault rollout', createdAt: '2026-03-01' };

describe('takeIn', () => {
  it('takes in the whole sample without a refusal', () => {
    const { rows } = sampleWorkspace({ seed: 1, now: NOW });
    for (const entity of ENTITY_NAMES) {
      const { report } = takeIn(config(), entity, rows[entity] as never, 1, NOW);
      expect(report).toMatchObject({ kept: rows[entity].length, refused: 0, merged: 0 });
    }
  });

  it('puts ids of every kind into the space of the source', () => {
    const row = {
      ...deal,
      accountId: '12',
      partners: [{ partnerId: 0, role: 'resell', share: 1 }],
    };
    const { kept } = takeIn(config({ space: 'odoo@crm.example' }), 'deals', [row], 1, NOW);
    expect(kept[0]).toMatchObject({
      id: 'odoo@crm.example:7',
      accountId: 'odoo@crm.example:12',
      partners: [{ partnerId: 'odoo@crm.example:0' }],
      sourceId: 'crm',
      updatedAt: NOW,
    });
  });

  it('reads mapped columns, plain and nested, and leaves out what is mapped to nothing', () => {
    const mapping = {
      deals: { id: 'Opportunity ID', name: 'props.title', createdAt: 'Created', ownerName: '' },
    };
    const row = {
      'Opportunity ID': '006A',
      props: { title: 'Vault' },
      Created: '01.03.2026',
      ownerName: 'Jo',
    };
    const { kept } = takeIn(config({ mapping }), 'deals', [row], 1, NOW);
    expect(kept[0]).toMatchObject({ id: 'atomic:006A', name: 'Vault', ownerName: null });
  });

  it('refuses a row with its number, column and reason, and keeps the rest', () => {
    const rows = [deal, { ...deal, id: 8, createdAt: '2026-02-30' }, { ...deal, id: 9 }];
    const { kept, report } = takeIn(config(), 'deals', rows, 501, NOW);
    expect(kept.map(({ id }) => id)).toEqual(['atomic:7', 'atomic:9']);
    expect(report).toMatchObject({ read: 3, kept: 2, refused: 1 });
    expect(report.refusals).toEqual([
      {
        entity: 'deals',
        row: 502,
        column: 'createdAt',
        text: { key: 'importDateImpossible', values: ['2026-02-30'] },
      },
    ]);
  });

  it.each([
    [{ name: '' }, 'name', 'importMissing'],
    [{ id: null }, 'id', 'importMissing'],
    [{ id: 2 ** 60 }, 'id', 'importIdNumber'],
    [{ id: 'x'.repeat(201) }, 'id', 'importIdTooLong'],
    [{ name: 'x'.repeat(10_000_000) }, 'name', 'importCellTooLong'],
    [{ name: { first: 'x' } }, 'name', 'importNotText'],
    [{ createdAt: '03/04/2026' }, 'createdAt', 'importDateTwoWay'],
    [{ createdAt: 'yesterday' }, 'createdAt', 'importNotDate'],
    [{ amount: 'a lot' }, 'amount', 'importNotMoney'],
    [{ amount: 5, currency: 'Taler' }, 'currency', 'importNotCurrency'],
    [{ amount: '5 €', currency: 'USD' }, 'amount', 'importTwoCurrencies'],
    [{ partners: '12:boss' }, 'partners', 'importUnknownWord'],
    [{ partners: '12:resell:250' }, 'partners', 'importShare'],
  ])('says what is wrong with %j', (changes, column, key) => {
    const { kept, report } = takeIn(config(), 'deals', [{ ...deal, ...changes }], 1, NOW);
    expect(kept).toEqual([]);
    expect(report.refusals[0]).toMatchObject({ row: 1, column, text: { key } });
  });

  it('asks for a currency where nothing names one', () => {
    const { report } = takeIn(config({ settings: {} }), 'deals', [{ ...deal, amount: 5 }], 1, NOW);
    expect(report.refusals[0]?.text.key).toBe('importNoCurrency');
  });

  it('takes the currency from cell, column or settings, the plainest word first', () => {
    const amounts = [
      { amount: '1.234,56 €' },
      { amount: '$5', currency: 'CAD' },
      { amount: '$5' },
      { amount: 5 },
      { amount: { amount: 7, currency: 'gbp' } },
    ].map((money, id) => ({ ...deal, id, ...money }));
    const { kept } = takeIn(config(), 'deals', amounts, 1, NOW);
    expect(kept.map(({ amount }) => amount)).toEqual([
      { amount: 1234.56, currency: 'EUR' },
      { amount: 5, currency: 'CAD' },
      { amount: 5, currency: 'USD' },
      { amount: 5, currency: 'EUR' },
      { amount: 7, currency: 'GBP' },
    ]);
  });

  it('orders day and month by what the column proves, per column', () => {
    const rows = [
      { ...deal, id: 1, createdAt: '03/04/2026', expectedCloseAt: '05/06/2026' },
      { ...deal, id: 2, createdAt: '25/04/2026', expectedCloseAt: '05/26/2026' },
    ];
    const { kept } = takeIn(config(), 'deals', rows, 1, NOW);
    expect(kept[0]?.createdAt).toBe(Date.UTC(2026, 3, 3));
    expect(kept[0]?.expectedCloseAt).toBe(Date.UTC(2026, 4, 6));
  });

  it('lets a declared order, or one surveyed for the whole file, count more', () => {
    const row = { ...deal, createdAt: '03/04/2026' };
    const declared = config({ settings: { dateOrder: 'mdy' } });
    expect(takeIn(declared, 'deals', [row], 1, NOW).kept[0]?.createdAt).toBe(Date.UTC(2026, 2, 4));
    const surveyed = config({
      settings: { dateOrder: 'mdy', hints: { 'deals.createdAt': { dateOrder: 'dmy' } } },
    });
    expect(takeIn(surveyed, 'deals', [row], 1, NOW).kept[0]?.createdAt).toBe(Date.UTC(2026, 3, 3));
  });

  it('merges rows of one id: the newest wins, then the later', () => {
    const rows = [
      { ...deal, name: 'new', updatedAt: '2026-05-02' },
      { ...deal, name: 'old', updatedAt: '2026-05-01' },
      { ...deal, id: 8, name: 'first', updatedAt: '2026-05-01' },
      { ...deal, id: 8, name: 'second', updatedAt: '2026-05-01' },
    ];
    const { kept, report } = takeIn(config(), 'deals', rows, 1, NOW);
    expect(kept.map(({ name }) => name)).toEqual(['new', 'second']);
    expect(report).toMatchObject({ read: 4, kept: 2, merged: 2, refused: 0 });
  });

  it('never reads what a row inherits', () => {
    const poisoned = JSON.parse(
      '{"id":1,"name":"x","createdAt":"2026-01-01","__proto__":{"ownerName":"evil"}}',
    );
    const mapping = { deals: { stage: '__proto__.ownerName', ownerName: 'constructor.name' } };
    const { kept } = takeIn(config({ mapping }), 'deals', [poisoned], 1, NOW);
    expect(kept[0]?.ownerName).toBeNull();
    expect(({} as { ownerName?: string }).ownerName).toBeUndefined();
  });

  it('keeps the first hundred refusals and counts them all', () => {
    const rows = Array.from({ length: 250 }, () => ({}));
    const { report } = takeIn(config(), 'accounts', rows, 1, NOW);
    expect(report.refused).toBe(250);
    expect(report.refusals).toHaveLength(100);
  });

  it('never throws, whatever the rows', () => {
    const names = Object.values(ENTITY_SHAPES).flatMap(({ fields }) =>
      fields.map(({ name }) => name),
    );
    const row = fc.dictionary(fc.constantFrom(...names), fc.anything());
    fc.assert(
      fc.property(fc.constantFrom(...ENTITY_NAMES), fc.array(row), (entity, rows) => {
        const { report } = takeIn(config(), entity, rows, 1, NOW);
        expect(report.kept + report.merged + report.refused).toBe(report.read);
      }),
    );
  });
});

describe('deals', () => {
  const read = (changes: object) =>
    takeIn(config(), 'deals', [{ ...deal, ...changes }], 1, NOW).kept[0];

  it('tell their state from the stage where nothing else does', () => {
    expect(read({ stage: 'Closed Won', expectedCloseAt: '2026-05-01' })).toMatchObject({
      state: 'won',
      stage: 'Closed Won',
      closedAt: Date.UTC(2026, 4, 1),
    });
    expect(read({ stage: 'closedlost' })?.state).toBe('lost');
    expect(read({ stage: 'Value proposition', closedAt: '2026-05-01' })).toMatchObject({
      state: 'open',
      closedAt: null,
    });
  });

  it('take partners from one column or from several', () => {
    expect(read({ partners: '12:sourced:70%; 15:Delivery:0.3' })?.partners).toEqual([
      { partnerId: 'atomic:12', role: 'sourced', share: 0.7 },
      { partnerId: 'atomic:15', role: 'deliver', share: 0.3 },
    ]);
    expect(read({ partnerId: 9, partnerRole: 'Referral', partnerShare: '50' })?.partners).toEqual([
      { partnerId: 'atomic:9', role: 'refer', share: 0.5 },
    ]);
  });

  it('put stages in order of time', () => {
    expect(read({ stageHistory: 'won=2026-03-01; new=2026-01-01' })?.stageHistory).toEqual([
      { stage: 'new', at: Date.UTC(2026, 0, 1) },
      { stage: 'won', at: Date.UTC(2026, 2, 1) },
    ]);
  });
});

it('knows partner types by their long names, and keeps a partner of another type', () => {
  const rows = ['Value Added Reseller', 'Managed Service Provider', 'Alliance'].map((type, id) => ({
    id,
    name: 'P',
    type,
  }));
  const { kept } = takeIn(config(), 'partners', rows, 1, NOW);
  expect(kept.map(({ type }) => type)).toEqual(['var', 'msp', null]);
});

it('never guesses the state of a claim, and knows German words for it', () => {
  const row = {
    id: 1,
    partnerId: 2,
    customerName: 'C',
    state: 'Sparkling',
    createdAt: '2026-01-01',
  };
  const { report } = takeIn(config(), 'registrations', [row], 1, NOW);
  expect(report.refusals[0]).toMatchObject({ column: 'state', text: { key: 'importUnknownWord' } });
  const words = ['Eingereicht', 'In Prüfung', 'GENEHMIGT', 'abgelehnt', 'abgelaufen'];
  const rows = words.map((state, id) => ({ ...row, id, state }));
  const { kept } = takeIn(config(), 'registrations', rows, 1, NOW);
  const states = ['submitted', 'in-review', 'approved', 'rejected', 'expired'];
  expect(kept.map(({ state }) => state)).toEqual(states);
});

it('numbers finance rows by partner and month where they have no number', () => {
  const row = { partnerId: 2, month: '11/2026', amount: '1.234,50 €' };
  const { kept } = takeIn(config(), 'revenues', [row], 1, NOW);
  expect(kept[0]).toMatchObject({ id: 'atomic:2/2026-11', month: '2026-11' });
});

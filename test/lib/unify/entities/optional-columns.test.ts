import { describe, expect, it } from 'vitest';
import type { EntityName } from '@/lib/domain/entity';
import type { RawRow } from '@/lib/domain/source';
import { ENTITY_SHAPES } from '@/lib/unify/entities';
import { guessMapping } from '@/lib/unify/guess-mapping';
import { takeIn } from '@/lib/unify/take-in';
import { WORDS } from '@/test/helpers/english';
import { fileSource } from '@/test/helpers/source-config';

const NOW = Date.UTC(2026, 10, 21);
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

const CONFIG = fileSource({ settings: { currency: 'EUR' }, createdAt: NOW });

const read = (entity: EntityName, row: RawRow) => takeIn(CONFIG, entity, [row], 1, NOW);
const keptOf = (entity: EntityName, row: RawRow) => read(entity, row).kept[0];

const LEAST: { readonly [Name in EntityName]?: RawRow } = {
  accounts: { id: 1, name: 'Northwind' },
  partners: { id: 1, name: 'Contoso' },
  deals: { id: 1, name: 'Rollout', createdAt: '2026-03-01' },
  registrations: {
    id: 1,
    partnerId: 2,
    customerName: 'Northwind',
    state: 'submitted',
    createdAt: '2026-03-01',
  },
};

const CELLS = {
  accounts: {
    duns: '15-048-3782',
    groupDuns: '150483782',
    lei: '5493001KJTIIGC8Y1R12',
    lastContactedAt: '2026-10-01',
    customerSince: '2020-01-31',
    lastRenewedAt: '2026-01-31',
  },
  partners: { standing: 'On hold' },
  deals: { business: 'New Business', discount: '15%' },
  registrations: {
    stateHistory: 'submitted=2026-03-02; Pending=2026-03-01; Approved=2026-03-05',
    business: 'Renewal',
    contactEmail: 'Kim@Northwind.example',
    contactPhone: '+49 30 23125 001',
    site: 'Hamburg',
    extensionRequestedAt: '2026-05-20',
    decisionMaker: 'Kim Berg',
    isBudgetConfirmed: 'no',
    timeline: 'before summer',
    proofOfEngagement: 'two workshops',
    tenderPublishedAt: '2026-02-01',
    framework: 'G-Cloud 14',
    chosenByCustomerAt: '2026-03-03',
    alsoOffers: 'Rivalio; Otherware',
    units: '1,200',
    discount: '12.5',
    rejectionReason: 'R-07 Duplicate',
  },
} as const;

const READ = {
  accounts: {
    ...CELLS.accounts,
    lastContactedAt: day('2026-10-01'),
    customerSince: day('2020-01-31'),
    lastRenewedAt: day('2026-01-31'),
  },
  partners: { standing: 'suspended' },
  deals: { business: 'new', discount: 0.15 },
  registrations: {
    ...CELLS.registrations,
    stateHistory: [
      { state: 'submitted', at: day('2026-03-01') },
      { state: 'submitted', at: day('2026-03-02') },
      { state: 'approved', at: day('2026-03-05') },
    ],
    business: 'renewal',
    extensionRequestedAt: day('2026-05-20'),
    isBudgetConfirmed: false,
    tenderPublishedAt: day('2026-02-01'),
    chosenByCustomerAt: day('2026-03-03'),
    alsoOffers: ['Rivalio', 'Otherware'],
    units: 1200,
    discount: 0.125,
  },
} as const;

const ENTITIES = ['accounts', 'partners', 'deals', 'registrations'] as const;

describe.each(ENTITIES)('optional columns of %s', (entity) => {
  it('are read', () => {
    expect(keptOf(entity, { ...LEAST[entity], ...CELLS[entity] })).toMatchObject(READ[entity]);
  });

  it('leave their fields absent, not null, where the column or its cell is empty', () => {
    const empty = Object.fromEntries(Object.keys(CELLS[entity]).map((name) => [name, '–']));
    for (const row of [LEAST[entity] ?? {}, { ...LEAST[entity], ...empty }]) {
      const { kept, report } = read(entity, row);
      expect(report.refused).toBe(0);
      const held = Object.keys(kept[0] ?? {});
      expect(Object.keys(CELLS[entity]).filter((name) => held.includes(name))).toEqual([]);
    }
  });

  it('can be mapped by hand: each has a field and a name in words', () => {
    const fields = ENTITY_SHAPES[entity].fields.map(({ name }) => name);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(CELLS[entity])));
    expect(fields.filter((name) => !(`optionsField_${name}` in WORDS))).toEqual([]);
  });
});

describe('since when a partner is on a deal', () => {
  const partnersOf = (row: RawRow) => {
    const kept = keptOf('deals', { ...LEAST.deals, ...row });
    return kept && 'partners' in kept ? kept.partners : undefined;
  };

  it.each([
    ['as objects', { partners: [{ partnerId: 2, role: 'sourced', since: '2026-03-04' }] }],
    ['as text', { partners: '2:sourced::2026-03-04' }],
    ['beside a single one', { partnerId: 2, partnerRole: 'sourced', partnerSince: '4 Mar 2026' }],
  ])('is read %s', (_case, row) => {
    expect(partnersOf(row)).toEqual([
      { partnerId: 'prm:2', role: 'sourced', share: null, since: day('2026-03-04') },
    ]);
  });

  it('is absent where it is not said', () => {
    expect(partnersOf({ partners: '2:sourced:0.5' })).toEqual([
      { partnerId: 'prm:2', role: 'sourced', share: 0.5 },
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['deals', { discount: '150%' }],
    ['deals', { discount: 'some' }],
    ['registrations', { stateHistory: 'dreamt=2026-03-01' }],
    ['registrations', { isBudgetConfirmed: 'perhaps' }],
    ['accounts', { lastContactedAt: 'lately' }],
  ] as const)('refuses the row of %s with %o', (entity, row) => {
    expect(read(entity, { ...LEAST[entity], ...row }).report.refused).toBe(1);
  });

  it('is left out where a word of their own is no fault', () => {
    expect(keptOf('deals', { ...LEAST.deals, business: 'Strategic' })).not.toHaveProperty(
      'business',
    );
    expect(keptOf('partners', { ...LEAST.partners, standing: 'Bronze' })).not.toHaveProperty(
      'standing',
    );
  });
});

it('columns of a PRM’s export are guessed', () => {
  const header =
    'Registration ID|Partner|Customer|Status|Submission Date|Customer Contact Email|Tender Date|Decision Maker|Approved Discount';
  const line =
    '7|Contoso|Northwind|Approved|2026-03-01|kim@northwind.example|2026-02-01|Kim Berg|10';
  const columns = header.split('|');
  const cells = line.split('|');
  const rows = [Object.fromEntries(columns.map((name, index) => [name, cells[index]]))];
  const guess = guessMapping({ name: 'deal-registrations.csv', columns, rows });
  const pairs = Object.fromEntries(guess.columns.map(({ field, column }) => [field, column]));
  expect(guess.entity).toBe('registrations');
  expect(pairs).toMatchObject({
    contactEmail: 'Customer Contact Email',
    tenderPublishedAt: 'Tender Date',
    decisionMaker: 'Decision Maker',
    discount: 'Approved Discount',
    submittedAt: 'Submission Date',
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { pick, type Shape } from '@/lib/store/shape';
import { TABLES } from '@/lib/store/tables';

const newest: { tables: Record<string, Record<string, unknown>[]> } = JSON.parse(
  readFileSync('test/fixtures/db/v08.json', 'utf8'),
);

/** Fields that rows of earlier versions lack, and so need not be there. */
const LATER: Record<string, readonly string[]> = {
  accounts: ['duns', 'groupDuns', 'lei', 'lastContactedAt', 'customerSince', 'lastRenewedAt'],
  deals: ['business', 'discount'],
  feedback: ['reason', 'ended'],
  overrides: ['ended'],
  models: ['report', 'restoredAt', 'part', 'parent'],
  partners: ['standing'],
  policies: [
    'healthWeights',
    ...Object.keys(DEFAULT_POLICY).filter(
      (field) => !(field in (newest.tables.policies?.[0] ?? {})),
    ),
  ],
  registrations: [
    'stateHistory',
    'business',
    'contactEmail',
    'contactPhone',
    'site',
    'extensionRequestedAt',
    'decisionMaker',
    'isBudgetConfirmed',
    'timeline',
    'proofOfEngagement',
    'tenderPublishedAt',
    'framework',
    'chosenByCustomerAt',
    'alsoOffers',
    'units',
    'discount',
    'rejectionReason',
  ],
  scores: ['whatIfs', 'change', 'snapshots', 'modelFor'],
};

const kept = TABLES.flatMap(({ name, shape }) =>
  shape === null ? [] : ([[name, shape as Shape<Record<string, unknown>>]] as const),
);

describe.each(kept)('a row of %s', (name, shape) => {
  const row = newest.tables[name]?.[0] ?? {};

  it('is accepted, without the fields that only indexes need', () => {
    const { matchKeys: _matchKeys, links: _links, ...entity } = row;
    expect(pick(shape, row)).toEqual(entity);
  });

  it('is refused without any one of its fields, or with one of another kind', () => {
    for (const field of Object.keys(shape)) {
      const { [field]: _left, ...rest } = row;
      if (!LATER[name]?.includes(field)) expect([field, pick(shape, rest)]).toEqual([field, null]);
      expect(pick(shape, { ...row, [field]: JSON.parse('{"__proto__":1}') })).toBeNull();
    }
  });
});

it('tables that only help are no part of an export', () => {
  const helpers = TABLES.filter(({ shape }) => shape === null).map(({ name }) => name);
  expect(helpers).toEqual([
    'outlooks',
    'reports',
    'runs',
    'seen',
    'refusals',
    'staged',
    'views',
    'companyPages',
    'companyParts',
    'companyState',
  ]);
});

import type { Account } from '@/lib/domain/account';
import type { Cost } from '@/lib/domain/cost';
import type { Deal } from '@/lib/domain/deal';
import type { Engagement } from '@/lib/domain/engagement';
import type { Model } from '@/lib/domain/model';
import type { Partner } from '@/lib/domain/partner';
import type { Registration } from '@/lib/domain/registration';
import type { Revenue } from '@/lib/domain/revenue';
import type { Score } from '@/lib/domain/score';
import type { SourceConfig } from '@/lib/domain/source';

/* Rows with all fields; a test names only those it is about. */

export const NOW = Date.UTC(2026, 10, 21, 12);

export const partner = (row: Partial<Partner> = {}): Partner => ({
  id: 'crm:p1',
  name: 'Contoso Resell',
  domains: ['contoso.example'],
  type: 'reseller',
  tier: 'Gold',
  region: 'EMEA',
  territories: ['DE'],
  products: ['Edge'],
  certifications: [{ product: 'Edge', earnedAt: NOW, expiresAt: null }],
  signedAt: NOW,
  ownerName: 'Mia Roth',
  quota: { amount: 100_000, currency: 'EUR' },
  sourceId: 's1',
  updatedAt: NOW,
  ...row,
});

export const account = (row: Partial<Account> = {}): Account => ({
  id: 'crm:a1',
  name: 'Fabrikam Steel',
  domains: ['fabrikam.example'],
  street: null,
  postcode: null,
  city: null,
  region: null,
  country: 'DE',
  phone: null,
  industry: null,
  employees: 120,
  parentId: null,
  ownerName: null,
  named: false,
  sourceId: 's1',
  updatedAt: NOW,
  ...row,
});

export const deal = (row: Partial<Deal> = {}): Deal => ({
  id: 'crm:d1',
  name: 'Rollout',
  accountId: 'crm:a1',
  amount: { amount: 96_000, currency: 'EUR' },
  stage: 'Proposal',
  state: 'open',
  stageHistory: [{ stage: 'Proposal', at: NOW }],
  createdAt: NOW,
  expectedCloseAt: null,
  closeDateMoves: [],
  closedAt: null,
  lastActivityAt: null,
  products: ['Edge'],
  ownerName: null,
  partners: [{ partnerId: 'crm:p1', role: 'resell', share: null }],
  sourceId: 's1',
  updatedAt: NOW,
  ...row,
});

export const registration = (row: Partial<Registration> = {}): Registration => ({
  id: 'crm:r1',
  partnerId: 'crm:p1',
  accountId: 'crm:a1',
  customerName: 'Fabrikam Steel',
  customerDomain: 'fabrikam.example',
  customerCountry: 'DE',
  products: ['Edge'],
  amount: null,
  state: 'approved',
  createdAt: NOW,
  submittedAt: NOW,
  decidedAt: null,
  expiresAt: null,
  extendedAt: null,
  dealId: null,
  approverName: null,
  sourceId: 's1',
  updatedAt: NOW,
  ...row,
});

export const engagement = (row: Partial<Engagement> = {}): Engagement => ({
  id: 'crm:e1',
  partnerId: 'crm:p1',
  kind: 'portal-login',
  at: NOW,
  value: null,
  sourceId: 's1',
  updatedAt: NOW,
  ...row,
});

export const revenue = (row: Partial<Revenue> = {}): Revenue => ({
  id: 'crm:v1',
  partnerId: 'crm:p1',
  month: '2026-10',
  amount: { amount: 8_000, currency: 'EUR' },
  sourceId: 's1',
  updatedAt: NOW,
  ...row,
});

export const cost = (row: Partial<Cost> = {}): Cost => ({
  id: 'crm:c1',
  partnerId: 'crm:p1',
  month: '2026-10',
  kind: 'mdf',
  amount: { amount: 500, currency: 'EUR' },
  sourceId: 's1',
  updatedAt: NOW,
  ...row,
});

export const score = (row: Partial<Score> = {}): Score => {
  const { kind = 'partner-target', subjectId = 'crm:p1' } = row;
  return {
    id: `${kind}:${subjectId}`,
    kind,
    subjectId,
    probability: 0.72,
    low: 0.6,
    high: 0.8,
    baseLogit: 0.1,
    basePoints: 52,
    contributions: [
      {
        feature: 'win-rate',
        label: { key: 'featureWinRate', values: [] },
        evidence: { key: 'evidenceWon', values: [12, 15] },
        cases: 15,
        positives: 12,
        logit: 0.8,
        points: 20,
      },
    ],
    gate: { level: 'normal', positives: 60, negatives: 50 },
    basis: 'model',
    modelVersion: 1,
    computedAt: NOW,
    fits: [],
    past: [],
    ...row,
  };
};

export const model = (row: Partial<Model> = {}): Model => {
  const { kind = 'deal-win', version = 1 } = row;
  return {
    id: `${kind}:${version}`,
    kind,
    version,
    status: 'serving',
    trainedAt: NOW,
    gate: { level: 'normal', positives: 60, negatives: 50 },
    quality: null,
    reason: 'modelServes',
    weights: { columns: ['a'], values: [0.5] },
    ...row,
  };
};

export const source = (row: Partial<SourceConfig> = {}): SourceConfig => ({
  id: 's1',
  kind: 'http-feed',
  name: 'CRM',
  space: 'crm',
  mapping: { deals: { amount: 'Value' } },
  settings: { url: 'https://crm.example/feed' },
  createdAt: NOW,
  ...row,
});

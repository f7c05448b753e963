import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Engagement } from '@/lib/domain/engagement';
import type { Feedback } from '@/lib/domain/feedback';
import type { Action, Conflict } from '@/lib/domain/insights';
import type { Partner } from '@/lib/domain/partner';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import type { Revenue } from '@/lib/domain/revenue';
import { type Contribution, gateOf, type Score } from '@/lib/domain/score';
import { newSync, type Sync } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import type { PlayContext } from '@/lib/insights/plays/contract';

/** Monday, 15 June 2026, noon. */
export const NOW = Date.UTC(2026, 5, 15, 12);
export const daysAgo = (days: number): number => NOW - days * DAY;
export const inDays = (days: number): number => NOW + days * DAY;
export const eur = (amount: number) => ({ amount, currency: 'EUR' });

const SOURCE = { sourceId: 'test', updatedAt: NOW };

export const partner = (over: Partial<Partner> = {}): Partner => ({
  id: 'sample:p1',
  name: 'Contoso Resell',
  domains: [],
  type: 'reseller',
  tier: 'Gold',
  region: 'DACH',
  territories: [],
  products: [],
  certifications: [],
  signedAt: null,
  ownerName: 'Dana Ruiz',
  quota: null,
  ...SOURCE,
  ...over,
});

export const account = (over: Partial<Account> = {}): Account => ({
  id: 'sample:a1',
  name: 'Northwind',
  domains: ['northwind.example'],
  street: null,
  postcode: null,
  city: null,
  region: null,
  country: null,
  phone: null,
  industry: null,
  employees: null,
  parentId: null,
  ownerName: null,
  named: false,
  ...SOURCE,
  ...over,
});

/** An open deal led by partner p1, worth 100,000 euros, in good order. */
export const deal = (over: Partial<Deal> = {}): Deal => ({
  id: 'sample:d1',
  name: 'Northwind rollout',
  accountId: 'sample:a1',
  amount: eur(100_000),
  stage: 'Proposal',
  state: 'open',
  stageHistory: [],
  createdAt: daysAgo(20),
  expectedCloseAt: inDays(30),
  closeDateMoves: [],
  closedAt: null,
  lastActivityAt: daysAgo(2),
  products: ['Cloud'],
  ownerName: null,
  partners: [{ partnerId: 'sample:p1', role: 'resell', share: null }],
  ...SOURCE,
  ...over,
});

/** Approved, for the customer of the deal, until 90 days from now. */
export const registration = (over: Partial<Registration> = {}): Registration => ({
  id: 'sample:r1',
  partnerId: 'sample:p1',
  accountId: 'sample:a1',
  customerName: 'Northwind',
  customerDomain: null,
  customerCountry: null,
  products: ['Cloud'],
  amount: eur(80_000),
  state: 'approved',
  createdAt: daysAgo(30),
  submittedAt: daysAgo(30),
  decidedAt: daysAgo(28),
  expiresAt: inDays(90),
  extendedAt: null,
  dealId: null,
  approverName: null,
  ...SOURCE,
  ...over,
});

export const engagement = (at: number, over: Partial<Engagement> = {}): Engagement => ({
  id: `sample:e${at}`,
  partnerId: 'sample:p1',
  kind: 'portal-login',
  at,
  value: null,
  ...SOURCE,
  ...over,
});

export const revenue = (month: string, amount: number, currency = 'EUR'): Revenue => ({
  id: `sample:v${month}${currency}`,
  partnerId: 'sample:p1',
  month,
  amount: { amount, currency },
  ...SOURCE,
});

export const contribution = (feature: string, points: number): Contribution => ({
  feature,
  label: say('featureLabel'),
  evidence: say('featureEvidence'),
  cases: 15,
  positives: 12,
  logit: points / 25,
  points,
});

export const score = (over: Partial<Score> = {}): Score => {
  const { kind = 'deal-win', subjectId = 'sample:d1' } = over;
  return {
    id: `${kind}:${subjectId}`,
    kind,
    subjectId,
    probability: 0.5,
    low: 0.4,
    high: 0.6,
    baseLogit: 0,
    basePoints: 40,
    contributions: [],
    gate: gateOf(300, 300),
    basis: 'model',
    modelVersion: 3,
    computedAt: NOW,
    fits: [],
    past: [],
    ...over,
  };
};

export const conflict = (over: Partial<Conflict> = {}): Conflict => ({
  id: 'claimed-by-other:sample:d1:sample:r1',
  rule: 'claimed-by-other',
  code: 'C01',
  severity: 'block',
  title: say('conflictTitle'),
  evidence: [say('conflictEvidence')],
  resolution: say('conflictResolution'),
  window: null,
  contact: 'Dana Ruiz',
  match: null,
  policyVersion: DEFAULT_POLICY.version,
  ...over,
});

export const action = (over: Partial<Action> = {}): Action => ({
  id: 'update-deal:sample:d1',
  play: 'update-deal',
  title: say('playUpdateDeal', 'Northwind rollout'),
  reason: say('playUpdateDealIdle', 40),
  effect: say('playEffectThumb', 10),
  value: eur(1_000),
  ...over,
});

export const feedback = (subject: string, over: Partial<Feedback> = {}): Feedback => ({
  id: `action:${subject}`,
  kind: 'action',
  subject,
  verdict: 'done',
  at: NOW,
  until: null,
  ...over,
});

export const sync = (over: Partial<Sync> = {}): Sync => ({ ...newSync('test'), ...over });

/** Nothing known but what is given; partner p1 can always be named. */
export const dossier = (over: Partial<Dossier> = {}): Dossier => ({
  deal: null,
  account: null,
  partner: null,
  registrations: [],
  deals: over.deal ? [over.deal] : [],
  similarAccounts: [],
  partners: new Map([['sample:p1', over.partner ?? partner()]]),
  engagements: [],
  revenues: [],
  outlook: null,
  scores: [],
  overrides: [],
  feedback: [],
  syncs: [],
  ...over,
});

/** The page of a deal with its partner. */
export const dealPage = (over: Partial<Dossier> = {}): Dossier =>
  dossier({ deal: deal(), partner: partner(), ...over });

/** The page of a partner. */
export const partnerPage = (over: Partial<Dossier> = {}): Dossier =>
  dossier({ partner: partner(), ...over });

/** The page of a customer. */
export const accountPage = (over: Partial<Dossier> = {}): Dossier =>
  dossier({ account: account(), ...over });

export const context = (
  given: Dossier,
  over: Partial<Omit<PlayContext, 'dossier'>> = {},
): PlayContext => ({ dossier: given, conflicts: [], policy: DEFAULT_POLICY, now: NOW, ...over });

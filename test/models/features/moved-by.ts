import type { ScoreKind } from '@/lib/domain/score';

type PerFeature<Value> = Record<ScoreKind, Readonly<Record<string, Value>>>;

const WON = ['deal won', 'deal won by its stage'];
/** Who leads a deal decides whose tier, logins and claims count. */
const LEAD = 'deals partners overwritten';
const QUOTA = 'partners quota overwritten';
const TIER = 'partners tier overwritten';
const TYPE = 'partners type overwritten';
const CERTIFICATES = ['certificates earned', 'partners certifications overwritten'];
const REVENUE = ['revenue booked', 'revenue booked in dollars'];

/** Feature, and all happenings that must change it once they are past. */
export const MOVED_BY: PerFeature<readonly string[]> = {
  'deal-win': {
    'sales-route': [LEAD],
    'partner-win-rate': [...WON, LEAD],
    'partner-wins-at-account': [...WON, 'deals accountId overwritten', LEAD],
    'partner-tier': [TIER, LEAD],
    'partner-type': [TYPE, LEAD],
    'partner-engagement': ['portal logins', 'trainings', LEAD],
    'certified-for-product': [...CERTIFICATES, 'deals products overwritten', LEAD],
    registered: ['registration approved', 'registration extended', LEAD],
    'amount-vs-usual': ['deal created', 'deals amount overwritten', LEAD],
    'deal-size': ['deal created', 'deals amount overwritten'],
    product: ['deals products overwritten'],
    industry: ['accounts industry overwritten', 'deals accountId overwritten'],
    region: [
      'accounts region overwritten',
      'accounts country overwritten',
      'deals accountId overwritten',
    ],
    'days-since-activity': ['deal moved on', 'close date moved', 'deal won by its stage'],
    'close-date-moves': ['close date moved'],
    'stage-reached': ['deal moved on', 'deal won by its stage'],
  },
  'partner-target': {
    'recent-revenue': [...REVENUE, QUOTA],
    'year-revenue': [...REVENUE, QUOTA],
    'revenue-growth': REVENUE,
    'same-quarter-last-year': [...REVENUE, QUOTA],
    pipeline: ['deal created', ...WON, ...REVENUE, QUOTA, 'deals amount overwritten', LEAD],
    'registrations-trend': ['registration handed in'],
    'logins-trend': ['portal logins'],
    'days-silent': ['deal created', 'registration handed in', 'portal logins', 'trainings'],
    'win-rate': WON,
    'certifications-current': CERTIFICATES,
    'certifications-lapsed': CERTIFICATES,
    tier: [TIER],
    type: [TYPE],
    tenure: ['contract signed'],
  },
  'partner-churn': {
    'days-without-business': ['deal created', 'registration handed in', ...REVENUE],
    'business-trend': ['deal created', 'registration handed in', ...REVENUE],
    'days-silent': ['deal created', 'registration handed in', 'portal logins', 'trainings'],
    'logins-trend': ['portal logins'],
    'registrations-trend': ['registration handed in'],
    'revenue-growth': REVENUE,
    pipeline: ['deal created', ...WON, ...REVENUE, QUOTA, 'deals amount overwritten', LEAD],
    'certifications-current': CERTIFICATES,
    tier: [TIER],
    type: [TYPE],
    tenure: ['contract signed'],
  },
  recruit: {
    'certifications-current': CERTIFICATES,
    type: [TYPE],
    'partner-region': ['partners region overwritten'],
    'territories-covered': ['partners territories overwritten'],
    'products-offered': ['partners products overwritten'],
    'product-win-rate': [...WON, 'partners products overwritten'],
    'partners-in-region': ['contract signed', 'partners region overwritten'],
    'engaged-before': ['portal logins', 'trainings'],
  },
};

/** Features that no happening changes, and why. */
export const UNMOVED: PerFeature<string> = {
  'deal-win': {
    'deal-age': 'the day of creation never changes: only the cut-off moves it',
  },
  'partner-target': {},
  'partner-churn': {},
  recruit: {},
};

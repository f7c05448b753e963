import type { ScoreKind } from '@/lib/domain/score';

type PerFeature<Value> = Record<ScoreKind, Readonly<Record<string, Value>>>;

const WON = ['deal won', 'deal won by its stage'];
const REVENUE = ['revenue booked', 'revenue booked in dollars'];

/** Feature, and all happenings that must change it once they are past. */
export const MOVED_BY: PerFeature<readonly string[]> = {
  'deal-win': {
    'partner-win-rate': WON,
    'partner-wins-at-account': WON,
    'partner-engagement': ['portal logins', 'trainings'],
    'certified-for-product': ['certificates earned'],
    registered: ['registration approved', 'registration extended'],
    'amount-vs-usual': ['deal created'],
    'deal-size': ['deal created'],
    'days-since-activity': ['deal moved on', 'close date moved', 'deal won by its stage'],
    'close-date-moves': ['close date moved'],
    'stage-reached': ['deal moved on', 'deal won by its stage'],
  },
  'partner-target': {
    'recent-revenue': REVENUE,
    'year-revenue': REVENUE,
    'revenue-growth': REVENUE,
    'same-quarter-last-year': REVENUE,
    pipeline: ['deal created', ...WON, ...REVENUE],
    'registrations-trend': ['registration handed in'],
    'logins-trend': ['portal logins'],
    'days-silent': ['deal created', 'registration handed in', 'portal logins', 'trainings'],
    'win-rate': WON,
    'certifications-current': ['certificates earned'],
    'certifications-lapsed': ['certificates earned'],
    tenure: ['contract signed'],
  },
  'partner-churn': {
    'days-without-business': ['deal created', 'registration handed in', ...REVENUE],
    'business-trend': ['deal created', 'registration handed in', ...REVENUE],
    'days-silent': ['deal created', 'registration handed in', 'portal logins', 'trainings'],
    'logins-trend': ['portal logins'],
    'registrations-trend': ['registration handed in'],
    'revenue-growth': REVENUE,
    pipeline: ['deal created', ...WON, ...REVENUE],
    'certifications-current': ['certificates earned'],
    tenure: ['contract signed'],
  },
  recruit: {
    'certifications-current': ['certificates earned'],
    'product-win-rate': WON,
    'partners-in-region': ['contract signed'],
    'engaged-before': ['portal logins', 'trainings'],
  },
};

const AS_IT_STANDS = 'the source keeps no history of it: it counts as it stands now';

/** Features that no happening changes, and why. */
export const UNMOVED: PerFeature<string> = {
  'deal-win': {
    'sales-route': AS_IT_STANDS,
    'partner-tier': AS_IT_STANDS,
    'partner-type': AS_IT_STANDS,
    product: AS_IT_STANDS,
    industry: AS_IT_STANDS,
    region: AS_IT_STANDS,
    'deal-age': 'the day of creation never changes: only the cut-off moves it',
  },
  'partner-target': {
    tier: AS_IT_STANDS,
    type: AS_IT_STANDS,
  },
  'partner-churn': {
    tier: AS_IT_STANDS,
    type: AS_IT_STANDS,
  },
  recruit: {
    type: AS_IT_STANDS,
    'partner-region': AS_IT_STANDS,
    'territories-covered': AS_IT_STANDS,
    'products-offered': AS_IT_STANDS,
  },
};

import { asRisk } from '../as-risk';
import type { Feature, PartnerSubject } from '../contract';
import { certificationsCurrent } from '../partner-target/certifications-current';
import { daysSilent } from '../partner-target/days-silent';
import { loginsTrend } from '../partner-target/logins-trend';
import { pipeline } from '../partner-target/pipeline';
import { registrationsTrend } from '../partner-target/registrations-trend';
import { revenueGrowth } from '../partner-target/revenue-growth';
import { tenure } from '../partner-target/tenure';
import { tier } from '../partner-target/tier';
import { type } from '../partner-target/type';
import { businessTrend } from './business-trend';
import { daysWithoutBusiness } from './days-without-business';

/** What only a churn risk is computed from; the order is the order of columns. */
export const PARTNER_CHURN_FEATURES: readonly Feature<PartnerSubject>[] = [
  daysWithoutBusiness,
  businessTrend,
];

/** All that a churn risk is computed from: its own features, and what the partner score knows. */
export const CHURN_COLUMNS: readonly Feature<PartnerSubject>[] = [
  ...PARTNER_CHURN_FEATURES,
  ...[
    daysSilent,
    loginsTrend,
    registrationsTrend,
    revenueGrowth,
    pipeline,
    certificationsCurrent,
    tenure,
    tier,
    type,
  ].map(asRisk),
];

import type { Feature, PartnerSubject } from '../contract';
import { certificationsCurrent } from './certifications-current';
import { certificationsLapsed } from './certifications-lapsed';
import { daysSilent } from './days-silent';
import { loginsTrend } from './logins-trend';
import { pipeline } from './pipeline';
import { recentRevenue } from './recent-revenue';
import { registrationsTrend } from './registrations-trend';
import { revenueGrowth } from './revenue-growth';
import { sameQuarterLastYear } from './same-quarter-last-year';
import { tenure } from './tenure';
import { tier } from './tier';
import { type } from './type';
import { winRate } from './win-rate';
import { yearRevenue } from './year-revenue';

/** What a partner score is computed from; the order is the order of columns. */
export const PARTNER_TARGET_FEATURES: readonly Feature<PartnerSubject>[] = [
  recentRevenue,
  yearRevenue,
  revenueGrowth,
  sameQuarterLastYear,
  pipeline,
  registrationsTrend,
  loginsTrend,
  daysSilent,
  winRate,
  tier,
  type,
  certificationsCurrent,
  certificationsLapsed,
  tenure,
];

import type { CandidateSubject, Feature } from '../contract';
import { certificationsCurrent } from '../partner-target/certifications-current';
import { type } from '../partner-target/type';
import { engagedBefore } from './engaged-before';
import { partnerRegion } from './partner-region';
import { partnersInRegion } from './partners-in-region';
import { productWinRate } from './product-win-rate';
import { productsOffered } from './products-offered';
import { territoriesCovered } from './territories-covered';

/** What only a recruit score is computed from; the order is the order of columns. */
export const RECRUIT_FEATURES: readonly Feature<CandidateSubject>[] = [
  partnerRegion,
  territoriesCovered,
  productsOffered,
  productWinRate,
  partnersInRegion,
  engagedBefore,
];

/** All that a recruit score is computed from. */
export const RECRUIT_COLUMNS: readonly Feature<CandidateSubject>[] = [
  type,
  certificationsCurrent,
  ...RECRUIT_FEATURES,
];

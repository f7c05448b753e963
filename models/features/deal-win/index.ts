import type { DealSubject, Feature } from '../contract';
import { amountVsUsual } from './amount-vs-usual';
import { certifiedForProduct } from './certified-for-product';
import { closeDateMoves } from './close-date-moves';
import { daysSinceActivity } from './days-since-activity';
import { dealAge } from './deal-age';
import { dealSize } from './deal-size';
import { industry } from './industry';
import { partnerEngagement } from './partner-engagement';
import { dealPartnerTier } from './partner-tier';
import { dealPartnerType } from './partner-type';
import { dealPartnerWinRate } from './partner-win-rate';
import { partnerWinsAtAccount } from './partner-wins-at-account';
import { product } from './product';
import { region } from './region';
import { registered } from './registered';
import { salesRoute } from './sales-route';
import { stageReached } from './stage-reached';

/** What a deal score is computed from; the order is the order of columns. */
export const DEAL_WIN_FEATURES: readonly Feature<DealSubject>[] = [
  salesRoute,
  dealPartnerWinRate,
  partnerWinsAtAccount,
  dealPartnerTier,
  dealPartnerType,
  partnerEngagement,
  certifiedForProduct,
  registered,
  amountVsUsual,
  dealSize,
  product,
  industry,
  region,
  dealAge,
  daysSinceActivity,
  closeDateMoves,
  stageReached,
];

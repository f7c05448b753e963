import { approverInterest } from './approver-interest';
import { belowMinimum } from './below-minimum';
import { claimedByOther } from './claimed-by-other';
import { closesAfterWindow } from './closes-after-window';
import { coSell } from './co-sell';
import { competingRegistration } from './competing-registration';
import type { ConflictRule } from './contract';
import { corporateFamily } from './corporate-family';
import { dataDefect } from './data-defect';
import { directDeal } from './direct-deal';
import { discountAnomaly } from './discount-anomaly';
import { existingCustomer } from './existing-customer';
import { expiredProtection } from './expired-protection';
import { expiringRegistration } from './expiring-registration';
import { extensionUsed } from './extension-used';
import { incumbentPartner } from './incumbent-partner';
import { incumbentRenewal } from './incumbent-renewal';
import { landGrab } from './land-grab';
import { lateAttribution } from './late-attribution';
import { lateRegistration } from './late-registration';
import { marketplaceBypass } from './marketplace-bypass';
import { missingProof } from './missing-proof';
import { namedAccount } from './named-account';
import { offersCompetitor } from './offers-competitor';
import { otherProductLine } from './other-product-line';
import { otherSite } from './other-site';
import { outsideTerritory } from './outside-territory';
import { overCapacity } from './over-capacity';
import { partnerNotEligible } from './partner-not-eligible';
import { partnerOfChoice } from './partner-of-choice';
import { procurementFramework } from './procurement-framework';
import { productNotAuthorised } from './product-not-authorised';
import { publicTender } from './public-tender';
import { recentVendorContact } from './recent-vendor-contact';
import { reviewOverdue } from './review-overdue';
import { sameContact } from './same-contact';
import { sameDomainOtherName } from './same-domain-other-name';
import { secondPartner } from './second-partner';
import { selfDuplicate } from './self-duplicate';
import { sharedByLaw } from './shared-by-law';
import { similarName } from './similar-name';
import { splitMissing } from './split-missing';
import { tierPrecedence } from './tier-precedence';
import { wonTooSoon } from './won-too-soon';

/**
 * The rules of engagement in their order of precedence (field.md 3.4): exclusions, approved
 * claims, the race, then what needs a person's eye, what can stand side by side, how things were
 * done, and what is running out. A rule adds nothing about a record or a partner that one before
 * it has spoken of.
 */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  partnerNotEligible,
  publicTender,
  namedAccount,
  outsideTerritory,
  productNotAuthorised,
  belowMinimum,
  claimedByOther,
  partnerOfChoice,
  expiredProtection,
  competingRegistration,
  selfDuplicate,
  coSell,
  directDeal,
  corporateFamily,
  sameDomainOtherName,
  sameContact,
  similarName,
  existingCustomer,
  recentVendorContact,
  incumbentPartner,
  incumbentRenewal,
  otherSite,
  otherProductLine,
  sharedByLaw,
  secondPartner,
  lateRegistration,
  approverInterest,
  missingProof,
  reviewOverdue,
  lateAttribution,
  wonTooSoon,
  splitMissing,
  marketplaceBypass,
  discountAnomaly,
  extensionUsed,
  overCapacity,
  landGrab,
  offersCompetitor,
  procurementFramework,
  tierPrecedence,
  expiringRegistration,
  closesAfterWindow,
  dataDefect,
];

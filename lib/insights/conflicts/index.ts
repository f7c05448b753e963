import { claimedByOther } from './claimed-by-other';
import { closesAfterWindow } from './closes-after-window';
import { competingRegistration } from './competing-registration';
import type { ConflictRule } from './contract';
import { dataDefect } from './data-defect';
import { directDeal } from './direct-deal';
import { expiringRegistration } from './expiring-registration';
import { namedAccount } from './named-account';
import { sameDomainOtherName } from './same-domain-other-name';
import { selfDuplicate } from './self-duplicate';
import { similarName } from './similar-name';

/**
 * The rules of engagement in their order of precedence (field.md 3.4): exclusions, approved
 * claims, the race, then what needs a person's eye. A rule adds nothing about a record or a
 * partner that one before it has spoken of.
 */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  namedAccount,
  claimedByOther,
  competingRegistration,
  selfDuplicate,
  directDeal,
  sameDomainOtherName,
  similarName,
  expiringRegistration,
  closesAfterWindow,
  dataDefect,
];

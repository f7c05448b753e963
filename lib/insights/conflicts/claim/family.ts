import type { Account } from '@/lib/domain/account';
import type { Id } from '@/lib/domain/id';
import { say, type Text } from '@/lib/domain/text';
import type { Profile } from '@/lib/matching/company';
import { statedFamilyOf } from '@/lib/matching/family';
import { registerNumber } from './customer';

/** What says for certain that two records are of one group of companies; undefined for nothing. */
export function familyTie(
  first: Profile,
  second: Profile,
  accounts: ReadonlyMap<Id, Account>,
): Text | undefined {
  const [one, other] = [first, second].map(({ company }) =>
    registerNumber(accounts.get(company.id)?.lei),
  );
  if (one && one === other) return say('conflictFactSameLei', one);
  // A domain or a brand in common is for the matcher to weigh.
  return statedFamilyOf(first, second)?.reason;
}

import type { Account } from '@/lib/domain/account';
import type { Id } from '@/lib/domain/id';
import { say, type Text } from '@/lib/domain/text';
import type { Profile } from '@/lib/matching/company';
import { familyOf } from '@/lib/matching/family';
import { NO_FREQUENCIES } from '@/lib/matching/frequencies';

/** Grounds that stand in the records or in the name itself; others are for the matcher to weigh. */
const CERTAIN = ['record', 'group-number', 'name'];

const plain = (number: string | undefined): string =>
  (number ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** What says for certain that two records are of one group of companies; undefined for nothing. */
export function familyTie(
  first: Profile,
  second: Profile,
  accounts: ReadonlyMap<Id, Account>,
): Text | undefined {
  const [one, other] = [first, second].map(({ company }) => plain(accounts.get(company.id)?.lei));
  if (one && one === other) return say('conflictFactSameLei', one);
  const family = familyOf(first, second, NO_FREQUENCIES);
  return family && CERTAIN.includes(family.ground) ? family.reason : undefined;
}

import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Feedback } from '@/lib/domain/feedback';
import type { Records } from '@/lib/domain/history';
import { byId, type Id } from '@/lib/domain/id';
import type { LearnedMatching } from '@/lib/domain/learned-matching';
import type { Partner } from '@/lib/domain/partner';
import type { Registration } from '@/lib/domain/registration';
import { mayHold } from '@/lib/domain/registration-window';
import { keysOfDeal, keysOfRegistration } from '@/lib/domain/related';
import type { KeysOf } from '@/lib/matching/index/company-keys';
import type { CompanyPage } from '@/lib/matching/index/company-page';
import { type Companies, companiesOf } from './companies';

/** What conflicts are found in: the records of a company, without what is learned from them. */
export type WorkspaceRows = Records & {
  readonly feedback: readonly Feedback[];
  /** What was learned of matching them; absent before that. */
  readonly matching?: LearnedMatching;
};

/** All records in memory, each found by what it is about: for work on thousands of them. */
export type Workspace = {
  readonly rows: WorkspaceRows;
  readonly accounts: ReadonlyMap<Id, Account>;
  readonly partners: ReadonlyMap<Id, Partner>;
  /** Accounts and typed customers, by what they share. */
  readonly companies: CompanyPage;
  /** What a company is found by. */
  readonly keysOf: KeysOf;
  /** Of one group, by the parent's id, the group's D-U-N-S number and the LEI. */
  readonly families: ReadonlyMap<string, readonly Account[]>;
  /** Newest first, by the keys of account and partners. */
  readonly dealsAbout: ReadonlyMap<string, readonly Deal[]>;
  /** Those that count first, the newest first, by the keys of account, partner and deal, and of the customer as typed. */
  readonly registrationsAbout: ReadonlyMap<string, readonly Registration[]>;
};

export function workspaceOf(
  rows: WorkspaceRows,
  { keysOf, page }: Companies = companiesOf(rows),
): Workspace {
  return {
    rows,
    keysOf,
    companies: page,
    accounts: byId(rows.accounts),
    partners: byId(rows.partners),
    families: groupedBy(inOrderOfIds(rows.accounts.filter(hasFamily)), familyKeysOf),
    dealsAbout: groupedBy(newestFirst(rows.deals), keysOfDeal),
    registrationsAbout: groupedBy(countingFirst(rows.registrations), keysOfRegistration),
  };
}

/** What says of an account which group it belongs to. */
export const familyKeysOf = ({ groupDuns, lei, parentId }: Account): string[] => [
  ...present(parentId).map((id) => `parent:${id}`),
  ...present(groupDuns).map((number) => `duns:${number}`),
  ...present(lei).map((code) => `lei:${code}`),
];

const hasFamily = (account: Account): boolean => familyKeysOf(account).length > 0;

/** As the store keeps them, so that both cut a large family at the same place. */
const inOrderOfIds = (accounts: readonly Account[]): Account[] =>
  [...accounts].sort((a, b) => (a.id < b.id ? -1 : 1));

const present = (value: string | null | undefined): string[] => (value == null ? [] : [value]);

const newestFirst = <Row extends { readonly createdAt: number }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => b.createdAt - a.createdAt);

/** As the store’s links sort them. */
function countingFirst(registrations: readonly Registration[]): Registration[] {
  const newest = newestFirst(registrations);
  return [...newest.filter(mayHold), ...newest.filter((each) => !mayHold(each))];
}

function groupedBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

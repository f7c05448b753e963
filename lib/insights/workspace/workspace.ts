import type { Account } from '@/lib/domain/account';
import { contactKeys } from '@/lib/domain/contact';
import type { Deal } from '@/lib/domain/deal';
import type { Feedback } from '@/lib/domain/feedback';
import type { Records } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { LearnedMatching } from '@/lib/domain/learned-matching';
import type { Partner } from '@/lib/domain/partner';
import type { Registration } from '@/lib/domain/registration';
import { accountKey, customerKey, dealKey, partnerKey } from '@/lib/domain/related';
import {
  type CompanyEntry,
  entryOfAccount,
  entryOfRegistration,
} from '@/lib/matching/index/company-entry';
import { companyKeys, type KeysOf, type KnownCompany } from '@/lib/matching/index/company-keys';
import { type CompanyPage, pageOf } from '@/lib/matching/index/company-page';
import { remembered } from '../remembered';

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
  /** Newest first, by the keys of account, partner and deal, and of the customer as typed. */
  readonly registrationsAbout: ReadonlyMap<string, readonly Registration[]>;
};

export function workspaceOf(rows: WorkspaceRows): Workspace {
  const keysOf = remembered(textOf, companyKeys);
  const companies = pageOf(entriesOf(rows), keysOf);
  return workspaceWith(rows, { companies, keysOf, dealsAbout: dealsAboutOf(rows) });
}

/** The same, giving way to others; `step` is called for each company, and before what takes long. */
export async function workspaceAtPace(
  rows: WorkspaceRows,
  step: () => Promise<void>,
): Promise<Workspace> {
  const keysOf = remembered(textOf, companyKeys);
  const entries = entriesOf(rows);
  for (const { company } of entries) {
    keysOf(company);
    await step();
  }
  const companies = pageOf(entries, keysOf);
  await step();
  const dealsAbout = dealsAboutOf(rows);
  await step();
  return workspaceWith(rows, { companies, keysOf, dealsAbout });
}

/** Accounts, and customers as typed, those typed alike once. */
function entriesOf({ accounts, registrations }: WorkspaceRows): CompanyEntry[] {
  const entries = [...accounts.map(entryOfAccount), ...registrations.map(entryOfRegistration)];
  const keyOf = ({ ref, company }: CompanyEntry) => `${ref}\n${textOf(company)}`;
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

function workspaceWith(
  rows: WorkspaceRows,
  index: Pick<Workspace, 'companies' | 'keysOf' | 'dealsAbout'>,
): Workspace {
  return {
    rows,
    ...index,
    accounts: byId(rows.accounts),
    partners: byId(rows.partners),
    families: groupedBy(inOrderOfIds(rows.accounts.filter(hasFamily)), familyKeysOf),
    registrationsAbout: groupedBy(newestFirst(rows.registrations), aboutsOf),
  };
}

const dealsAboutOf = ({ deals }: WorkspaceRows): Workspace['dealsAbout'] =>
  groupedBy(newestFirst(deals), ({ accountId, partners }) => [
    ...present(accountId).map(accountKey),
    ...partners.map(({ partnerId }) => partnerKey(partnerId)),
  ]);

const textOf = ({ name, domains, phone, address }: KnownCompany): string =>
  JSON.stringify([name, domains, phone, address]);

/** What says of an account which group it belongs to. */
export const familyKeysOf = ({ groupDuns, lei, parentId }: Account): string[] => [
  ...present(parentId).map((id) => `parent:${id}`),
  ...present(groupDuns ?? null).map((number) => `duns:${number}`),
  ...present(lei ?? null).map((code) => `lei:${code}`),
];

const hasFamily = (account: Account): boolean => familyKeysOf(account).length > 0;

/** As the store keeps them, so that both cut a large family at the same place. */
const inOrderOfIds = (accounts: readonly Account[]): Account[] =>
  [...accounts].sort((a, b) => (a.id < b.id ? -1 : 1));

function aboutsOf(registration: Registration): string[] {
  const { accountId, dealId, partnerId } = registration;
  return [
    partnerKey(partnerId),
    customerKey(registration),
    ...contactKeys(registration),
    ...present(accountId).map(accountKey),
    ...present(dealId).map(dealKey),
  ];
}

const present = (value: string | null): string[] => (value === null ? [] : [value]);

const byId = <Row extends { readonly id: Id }>(rows: readonly Row[]): Map<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const newestFirst = <Row extends { readonly createdAt: number }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => b.createdAt - a.createdAt);

function groupedBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

import type { Account } from '@/lib/domain/account';
import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Partner } from '@/lib/domain/partner';
import type { Registration } from '@/lib/domain/registration';
import {
  contactKeysOf,
  keysAround,
  lookalikes,
  MOST_RELATED,
  MOST_SIMILAR,
  mostOf,
} from '@/lib/domain/related';
import { entryOfAccount } from '@/lib/matching/index/company-entry';
import { findInPage } from '@/lib/matching/index/company-page';
import { familyKeysOf, type Workspace } from './workspace';

/**
 * What the rules of engagement need to know of a deal: the same as the store reads for it, without
 * what is learned.
 */
export function dossierOfDeal(deal: Deal, workspace: Workspace): Dossier {
  const subject = {
    deal,
    account: workspace.accounts.get(deal.accountId ?? '') ?? null,
    partner: workspace.partners.get(leadPartnerId(deal) ?? '') ?? null,
  };
  return dossierOf(subject, rowsAround(aroundOf(subject, workspace), workspace), workspace);
}

type Subject = Pick<Dossier, 'account' | 'partner'> & { readonly deal: Deal };

/** Rows by the key that they are found by; a row may be found by several. */
export type Groups<Row> = readonly (readonly Row[])[];

/** What is found by the customer of a deal, and by its partner. */
export type Around = Pick<Dossier, 'similarAccounts'> & {
  readonly registrations: Groups<Registration>;
  readonly deals: Groups<Deal>;
};

/** What is around a deal and an account that need not be of the workspace. */
export function aroundOf(subject: Subject, workspace: Workspace): Around {
  const similar = similarTo(subject.account, workspace);
  const family = familyOf(subject.account, workspace);
  const similarAccounts = [...new Set([...family, ...similar.accounts])];
  const keys = keysAround(subject, { ...similar, accounts: similarAccounts });
  return {
    similarAccounts,
    registrations: groupsOf(workspace.registrationsAbout, keys),
    deals: groupsOf(workspace.dealsAbout, keys),
  };
}

type RowsAround = Pick<Dossier, 'similarAccounts' | 'registrations' | 'deals' | 'partners'>;

/** The rows of what is around, each once, with the partners that they name. */
export function rowsAround(around: Around, workspace: Workspace): RowsAround {
  const registrations = newestOf(around.registrations);
  const deals = newestOf(around.deals);
  const partners = partnersOf([registrations, ...deals.map((deal) => deal.partners)], workspace);
  return { similarAccounts: around.similarAccounts, registrations, deals, partners };
}

/** The dossier of a deal with what is around it. */
export function dossierOf(subject: Subject, around: RowsAround, workspace: Workspace): Dossier {
  const { deal } = subject;
  const ofContacts = registrationsOfContacts(subject, around.registrations, workspace);
  const registrations = [...new Set([...around.registrations, ...ofContacts])];
  const further = registrations.slice(around.registrations.length);
  return {
    ...subject,
    ...around,
    registrations: registrations.slice(0, MOST_RELATED),
    partners: partnersOf([deal.partners, further], workspace, around.partners),
    engagements: [],
    revenues: [],
    outlook: null,
    scores: [],
    overrides: [],
    feedback: workspace.rows.feedback,
    ...(workspace.rows.matching && { matching: workspace.rows.matching }),
    syncs: [],
  };
}

/** Registrations that name a person whom those of the deal name. */
export const registrationsOfContacts = (
  subject: Subject,
  registrations: readonly Registration[],
  { registrationsAbout }: Workspace,
): readonly Registration[] =>
  newestOf(groupsOf(registrationsAbout, contactKeysOf(subject, registrations)));

/** Accounts and typed customers that share the rarest keys with this one. */
function similarTo(account: Account | null, { accounts, companies, keysOf }: Workspace) {
  const keys = account ? keysOf(entryOfAccount(account).company) : [];
  const { accountIds, customers } = lookalikes(findInPage(companies, keys));
  const others = accountIds.filter((id) => id !== account?.id).slice(0, MOST_SIMILAR);
  return { accounts: others.flatMap((id) => accounts.get(id) ?? []), customers };
}

/** Companies of one group by what the records say: the parent, subsidiaries, sisters. */
function familyOf(account: Account | null, { accounts, families }: Workspace): readonly Account[] {
  if (!account) return [];
  const parent = accounts.get(account.parentId ?? '');
  const keys = [`parent:${account.id}`, ...familyKeysOf(account)];
  const others = keys.flatMap((key) => (families.get(key) ?? []).slice(0, MOST_SIMILAR));
  const family = new Set([...(parent ? [parent] : []), ...others]);
  family.delete(account);
  return [...family].slice(0, MOST_SIMILAR);
}

function groupsOf<Row>(
  about: ReadonlyMap<string, readonly Row[]>,
  keys: readonly string[],
): Groups<Row> {
  const groups: (readonly Row[])[] = [];
  for (const key of keys) {
    const rows = about.get(key);
    if (!rows) continue;
    const most = mostOf(key);
    groups.push(rows.length > most ? rows.slice(0, most) : rows);
  }
  return groups;
}

/** The rows of all groups, each once, as many as a page can bear. */
export function newestOf<Row>(groups: Groups<Row>): readonly Row[] {
  const found = new Set<Row>();
  for (const rows of groups) {
    for (const row of rows) found.add(row);
    if (found.size >= MOST_RELATED) break;
  }
  return [...found].slice(0, MOST_RELATED);
}

type Part = { readonly partnerId: Id };

/** The partners of all parts beside those that are known already. */
function partnersOf(
  lists: readonly (readonly Part[])[],
  { partners }: Workspace,
  known: ReadonlyMap<Id, Partner> = new Map(),
): ReadonlyMap<Id, Partner> {
  const named = new Map<Id, Partner>();
  for (const parts of lists) {
    for (const { partnerId } of parts) {
      if (known.has(partnerId) || named.has(partnerId)) continue;
      const partner = partners.get(partnerId);
      if (partner) named.set(partnerId, partner);
    }
  }
  // Most registrations of a customer name nobody new, and thousands need no copy each.
  return named.size === 0 ? known : new Map([...known, ...named]);
}

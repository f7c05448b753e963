import type { Account } from '@/lib/domain/account';
import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Partner } from '@/lib/domain/partner';
import type { Registration } from '@/lib/domain/registration';
import { mayHold } from '@/lib/domain/registration-window';
import {
  contactKeysOf,
  type Found,
  keysAround,
  lookalikes,
  MOST_SIMILAR,
  mostOf,
  mostRelated,
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

/** What is found by the customer of a deal, and by its partner. */
export type Around = Pick<Dossier, 'similarAccounts'> & {
  readonly registrations: readonly Found<Registration>[];
  readonly deals: readonly Found<Deal>[];
};

/** What is around a deal and an account that need not be of the workspace. */
export function aroundOf(subject: Subject, workspace: Workspace): Around {
  const similar = similarTo(subject.account, workspace);
  const family = familyOf(subject.account, workspace);
  const similarAccounts = [...new Set([...family, ...similar.accounts])];
  const keys = keysAround(subject, { ...similar, accounts: similarAccounts });
  return {
    similarAccounts,
    registrations: foundBy(keys, workspace.registrationsAbout),
    deals: foundBy(keys, workspace.dealsAbout),
  };
}

type RowsAround = Pick<Dossier, 'similarAccounts' | 'registrations' | 'deals' | 'partners'> & {
  readonly found: Around;
};

/** The rows of what is around, each once, with the partners that they name. */
export function rowsAround(found: Around, workspace: Workspace): RowsAround {
  const registrations = mostRelated(found.registrations, mayHold);
  const deals = mostRelated(found.deals, () => true);
  const partners = partnersOf([registrations, ...deals.map((deal) => deal.partners)], workspace);
  return { found, similarAccounts: found.similarAccounts, registrations, deals, partners };
}

/** What no rule about a claim asks for, and a workspace does not hold. */
export const NOT_IN_WORKSPACE = {
  engagements: [],
  revenues: [],
  outlook: null,
  scores: [],
  overrides: [],
  syncs: [],
} as const satisfies Partial<Dossier>;

/** The dossier of a deal with what is around it. */
export function dossierOf(
  subject: Subject,
  { found, ...around }: RowsAround,
  workspace: Workspace,
): Dossier {
  const { deal } = subject;
  const ofContacts = registrationsOfContacts(subject, around.registrations, workspace);
  const further = ofContacts.flatMap(({ rows }) => rows);
  return {
    ...subject,
    ...around,
    ...(further.length > 0 && {
      registrations: mostRelated([...found.registrations, ...ofContacts], mayHold),
    }),
    partners: partnersOf([deal.partners, further], workspace, around.partners),
    ...NOT_IN_WORKSPACE,
    feedback: workspace.rows.feedback,
    ...(workspace.rows.matching && { matching: workspace.rows.matching }),
  };
}

/** Registrations that name a person whom those of the deal name. */
export const registrationsOfContacts = (
  subject: Subject,
  registrations: readonly Registration[],
  { registrationsAbout }: Workspace,
): readonly Found<Registration>[] =>
  foundBy(contactKeysOf(subject, registrations), registrationsAbout);

/** Accounts and typed customers that share the rarest keys with this one. */
function similarTo(account: Account | null, { accounts, companies, keysOf }: Workspace) {
  const keys = account ? keysOf(entryOfAccount(account).company) : [];
  const { accountIds, customers } = lookalikes(findInPage(companies, keys));
  const others = accountIds.filter((id) => id !== account?.id).slice(0, MOST_SIMILAR);
  return {
    accounts: others.map((id) => accounts.get(id)).filter((each) => each !== undefined),
    customers,
  };
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

function foundBy<Row>(
  keys: readonly string[],
  about: ReadonlyMap<string, readonly Row[]>,
): Found<Row>[] {
  const found: Found<Row>[] = [];
  for (const key of keys) {
    const rows = about.get(key);
    if (!rows) continue;
    const most = mostOf(key);
    found.push({ key, rows: rows.length > most ? rows.slice(0, most) : rows });
  }
  return found;
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

import type { Account } from '@/lib/domain/account';
import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Partner } from '@/lib/domain/partner';
import {
  accountKey,
  dealKey,
  MOST_RELATED,
  MOST_SIMILAR,
  mostOf,
  partnerKey,
  weightOf,
} from '@/lib/domain/related';
import type { Workspace } from './workspace';

/**
 * What the rules of engagement need to know of a deal: the same as the store reads for it, without
 * what is learned. The deal itself need not be one of the workspace.
 */
export function dossierOfDeal(deal: Deal, workspace: Workspace): Dossier {
  const account = workspace.accounts.get(deal.accountId ?? '') ?? null;
  const partner = workspace.partners.get(leadPartnerId(deal) ?? '') ?? null;
  const similarAccounts = account ? similarTo(account, workspace) : [];
  const keys = keysAround(deal, account, partner, similarAccounts, workspace);
  const registrations = newestOf(workspace.registrationsAbout, keys);
  const deals = newestOf(workspace.dealsAbout, keys);
  const named = [
    ...deal.partners,
    ...registrations,
    ...deals.flatMap(({ partners }) => partners),
  ].map(({ partnerId }) => partnerId);
  return {
    deal,
    account,
    partner,
    registrations,
    deals,
    similarAccounts,
    partners: partnersNamed(named, workspace),
    engagements: [],
    revenues: [],
    outlook: null,
    scores: [],
    overrides: [],
    feedback: workspace.rows.feedback,
    syncs: [],
  };
}

function keysAround(
  deal: Deal,
  account: Account | null,
  partner: Partner | null,
  similar: readonly Account[],
  { keysOf }: Workspace,
): readonly string[] {
  const keys = [
    dealKey(deal.id),
    ...(deal.accountId === null ? [] : [accountKey(deal.accountId)]),
    ...(account ? keysOf(account) : []),
    ...similar.map(({ id }) => accountKey(id)),
    ...(partner ? [partnerKey(partner.id)] : []),
  ];
  return [...new Set(keys)];
}

/** Companies that share a key with this one, those with the most and surest keys first. */
function similarTo(account: Account, { byMatchKey, keysOf }: Workspace): Account[] {
  const weights = new Map<Account, number>();
  for (const key of keysOf(account)) {
    for (const other of (byMatchKey.get(key) ?? []).slice(0, MOST_RELATED)) {
      weights.set(other, (weights.get(other) ?? 0) + weightOf(key));
    }
  }
  weights.delete(account);
  const nearest = [...weights].sort(([, a], [, b]) => b - a).slice(0, MOST_SIMILAR);
  return nearest.map(([other]) => other);
}

function newestOf<Row>(
  about: ReadonlyMap<string, readonly Row[]>,
  keys: readonly string[],
): readonly Row[] {
  const found = new Set<Row>();
  for (const key of keys) {
    for (const row of (about.get(key) ?? []).slice(0, mostOf(key))) found.add(row);
    if (found.size >= MOST_RELATED) break;
  }
  return [...found].slice(0, MOST_RELATED);
}

function partnersNamed(ids: readonly Id[], { partners }: Workspace): Map<Id, Partner> {
  const named = new Map<Id, Partner>();
  for (const id of ids) {
    const partner = partners.get(id);
    if (partner) named.set(id, partner);
  }
  return named;
}

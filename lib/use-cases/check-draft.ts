import type { Deal, DealPartner } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import { type Draft, type DraftReply, namesCustomer, type SoughtDraft } from '@/lib/domain/draft';
import type { Id } from '@/lib/domain/id';
import type { Money } from '@/lib/domain/money';
import { plainName } from '@/lib/domain/plain-name';
import type { Policy } from '@/lib/domain/policy';
import { idsOf } from '@/lib/domain/record-ref';
import type { Result } from '@/lib/domain/result';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { typedAccount, unsavedDeal } from '@/lib/insights/workspace/unsaved';
import { companyDomains } from '@/lib/matching/domains';
import { parseMoney } from '@/lib/unify/clean/money';
import type { StrikePorts } from './strikes';

export type DraftPorts = {
  /** Null where there is nothing to hold a draft against. */
  readonly readDraft: (sought: SoughtDraft, now: At) => Promise<Result<Dossier | null>>;
  readonly readPolicy: () => Promise<Result<Policy>>;
  readonly strikes?: StrikePorts;
};

/** They speak of what a record lacks, and a form that is being filled in lacks most of it. */
const NOT_OF_DRAFTS: ReadonlySet<string> = new Set(['data-defect']);
const RULES = CONFLICT_RULES.filter(({ id }) => !NOT_OF_DRAFTS.has(id));

/** Drafts come from no source. */
const SOURCE = 'draft';

const NOTHING: DraftReply = { state: 'ready', conflicts: [], failedRules: [] };

/** What would the deal or company in this form be in conflict with, were it saved now? */
export async function checkDraft(
  draft: Draft,
  host: string,
  ports: DraftPorts,
  now: At,
): Promise<DraftReply> {
  if (!namesCustomer(draft)) return NOTHING;
  const [found, rules, out = []] = await Promise.all([
    ports.readDraft(soughtBy(draft, host, now), now),
    ports.readPolicy(),
    ports.strikes?.struckOut(),
  ]);
  if (!found.ok) return { state: 'error', text: found.problem.text };
  if (!rules.ok) return { state: 'error', text: rules.problem.text };
  const dossier = found.value;
  if (!dossier) return { state: 'not-set-up' };
  const drafted = dossierOf(draft, dossier, now);
  const heard = RULES.filter(({ id }) => !out.includes(id));
  const { conflicts, failedRules } = findConflicts(drafted, rules.value, now, heard);
  ports.strikes?.strike(failedRules);
  return {
    state: 'ready',
    conflicts,
    failedRules: [...out, ...failedRules],
    ...(dossier.hasNoClaims && { hasNoClaims: true }),
  };
}

function soughtBy(
  { crm, kind, id, accountId, company, domain }: Draft,
  host: string,
  now: At,
): SoughtDraft {
  const ids = (own: string | null): readonly Id[] =>
    own === null ? [] : idsOf({ crm, host, kind, id: own, name: null });
  const [site, shared] = idsOf({ crm, host, kind, id: '', name: null });
  return {
    dealIds: kind === 'deal' ? ids(id) : [],
    accountIds: ids(accountId),
    spaces: [site, shared],
    typed: typedAccount(
      { customerName: company ?? '', customerDomain: domainOf(domain), customerCountry: null },
      SOURCE,
      now,
    ),
  };
}

/** What is typed may be a whole address. */
const domainOf = (address: string | null): string | null =>
  address === null ? null : (companyDomains([address])[0] ?? null);

/** The dossier as it would be with the draft in it. */
function dossierOf(draft: Draft, dossier: Dossier, now: At): Dossier {
  if (draft.kind === 'account') return { ...dossier, deal: null, partner: null };
  const accountId = dossier.account?.id ?? null;
  const products = knownProducts(draft.products, dossier);
  const name = draft.company ?? draft.domain ?? '';
  const saved = dossier.deal ?? unsavedDeal(`draft:${accountId}`, name, SOURCE, now);
  const deal: Deal = {
    ...saved,
    accountId,
    amount: amountOf(draft, dossier) ?? saved.amount,
    products: products.length > 0 ? products : saved.products,
    partners:
      draft.partner === undefined ? saved.partners : withPartner(draft.partner, saved, dossier),
  };
  return { ...dossier, deal };
}

/**
 * The partner that the form names leads the deal, so that its own claims are none of somebody
 * else’s. One that is not known around this customer is a partner all the same.
 */
function withPartner(named: string, saved: Deal, { partners }: Dossier): readonly DealPartner[] {
  // Odoo calls a person `Contoso Resell, Jo Doe`.
  const names = [named, named.split(', ')[0] ?? named].map(plainName);
  const alike = [...partners.values()].filter(({ name }) => names.includes(plainName(name)));
  const partnerId = alike.length === 1 && alike[0] ? alike[0].id : `draft:${plainName(named)}`;
  if (saved.partners.some((each) => each.partnerId === partnerId)) return saved.partners;
  return [{ partnerId, role: 'resell', share: null }];
}

/**
 * A field of a form may list something else than what registrations name (Atomic's categories do):
 * words that no claim around uses say nothing about products, and “other products” would hide one.
 */
function knownProducts(typed: readonly string[], { registrations, deals }: Dossier): string[] {
  const rows = [...registrations, ...deals];
  const known = new Set(rows.flatMap(({ products }) => products.map((each) => each.toLowerCase())));
  return typed.filter((product) => known.has(product.toLowerCase()));
}

/** In the currency it names, or else in the one that all deals around are in. */
function amountOf({ amount }: Draft, { deals }: Dossier): Money | null {
  const read = amount === null ? null : parseMoney(amount, null);
  if (!read || read.amount <= 0) return null;
  const used = new Set(deals.flatMap((deal) => (deal.amount ? [deal.amount.currency] : [])));
  const [only] = used.size === 1 ? used : [];
  const currency = read.isShared ? (only ?? read.currency) : (read.currency ?? only);
  return currency ? { amount: read.amount, currency } : null;
}

import type { SampleAccount } from './accounts';
import type { SampleDeal } from './deals';
import { certifiedOn, type SamplePartner } from './partners';
import type { Random } from './random';
import type { OwnClaim } from './registrations';

/** The kinds of planted conflicts: ids and catalogue numbers of the rules that must find them. */
export const PLANTED_KINDS = {
  'claimed-by-other': { code: 'C01', count: 5, own: 'none' },
  'competing-registration': { code: 'C02', count: 4, own: 'pending' },
  'self-duplicate': { code: 'C03', count: 3, own: 'approved' },
  'same-domain-other-name': { code: 'C04', count: 3, own: 'approved' },
  'similar-name': { code: 'C05', count: 4, own: 'approved' },
  'direct-deal': { code: 'C08', count: 4, own: 'approved' },
  'named-account': { code: 'C11', count: 3, own: 'pending' },
  'expiring-registration': { code: 'C26', count: 4, own: 'expiring' },
  'outside-territory': { code: 'C12', count: 3, own: 'none' },
  'incumbent-partner': { code: 'C16', count: 3, own: 'none' },
  'partner-not-eligible': { code: 'C20', count: 2, own: 'none' },
  'late-registration': { code: 'C24', count: 3, own: 'pending' },
} as const satisfies Record<string, { code: string; count: number; own: OwnClaim }>;

export type PlantedKind = keyof typeof PLANTED_KINDS;

export type PlantedSite = { readonly kind: PlantedKind; readonly deal: SampleDeal };

export type ConflictPlan = {
  readonly sites: readonly PlantedSite[];
  readonly showcase: SampleDeal;
  readonly ownClaims: ReadonlyMap<number, OwnClaim>;
  readonly namedAccounts: ReadonlySet<number>;
  /** Customers that are outside the territory of their deal's partner. */
  readonly abroad: ReadonlySet<number>;
};

type Fits = (deal: SampleDeal) => boolean;

/** A registration filed today comes too late for a deal older than two weeks. */
const isYoung: Fits = ({ createdDay }) => createdDay > -13;
/** Who only refers or advises is bound by no sales contract. */
const isSold: Fits = ({ parts }) => parts[0]?.role === 'sourced' || parts[0]?.role === 'resell';
const isOld: Fits = ({ createdDay }) => createdDay < -25;

/** Chooses the open deals to plant on, each for one conflict but the showcase, which has two. */
export function planConflicts(
  random: Random,
  deals: readonly SampleDeal[],
  accounts: readonly SampleAccount[],
  incumbents: ReadonlyMap<number, SamplePartner>,
): ConflictPlan {
  const parents = new Set(accounts.map(({ parentId }) => parentId));
  // Companies of a family are alike by themselves; without a domain nothing can share it.
  const plain = ({ id, parentId, domain }: SampleAccount) =>
    parentId === null && !parents.has(id) && domain !== null;
  const open = random.shuffle(
    deals.filter(
      ({ state, parts, account }) =>
        state === 'open' && parts[0]?.partner.fate === 'steady' && plain(account),
    ),
  );
  const showcase = chooseShowcase(open);
  const free = open.filter((deal) => deal !== showcase && deal.createdDay < -6);
  const sites: PlantedSite[] = [
    { kind: 'claimed-by-other', deal: showcase },
    { kind: 'expiring-registration', deal: showcase },
  ];
  const hasIncumbent: Fits = ({ id }) => incumbents.has(id);
  const fits: { readonly [Kind in PlantedKind]?: Fits } = {
    'competing-registration': isYoung,
    'named-account': isYoung,
    'incumbent-partner': hasIncumbent,
    'outside-territory': isSold,
    'partner-not-eligible': (deal) => isSold(deal) && hasLapsed(deal),
    'late-registration': isOld,
  };
  // The choosiest kinds first, so that the others leave them something.
  const kinds = (Object.keys(PLANTED_KINDS) as PlantedKind[]).sort(
    (a, b) => Number(b in fits) - Number(a in fits),
  );
  for (const kind of kinds) {
    const missing = PLANTED_KINDS[kind].count - sites.filter((site) => site.kind === kind).length;
    const fitting = free
      .filter((deal) => hasIncumbent(deal) === (kind === 'incumbent-partner'))
      .filter(fits[kind] ?? (() => true))
      .slice(0, missing);
    for (const deal of fitting) free.splice(free.indexOf(deal), 1);
    sites.push(...fitting.map((deal) => ({ kind, deal })));
  }
  const accountsOf = (wanted: PlantedKind) =>
    new Set(sites.flatMap(({ kind, deal }) => (kind === wanted ? [deal.account.id] : [])));
  return {
    sites,
    showcase,
    ownClaims: new Map([
      ...sites.map(({ kind, deal }) => [deal.id, PLANTED_KINDS[kind].own] as const),
      [showcase.id, 'expiring'],
    ]),
    namedAccounts: accountsOf('named-account'),
    abroad: accountsOf('outside-territory'),
  };
}

/** The partner held a certificate for what it sells here, and holds it no more. */
function hasLapsed({ parts, products }: SampleDeal): boolean {
  const partner = parts[0]?.partner;
  if (!partner || certifiedOn(partner, products, 0)) return false;
  return partner.certificates.some(({ product }) => products.includes(product));
}

/** A deal worth opening: likely to be won, neither new nor overdue, with a partner of standing. */
function chooseShowcase(open: readonly SampleDeal[]): SampleDeal {
  const fitting = open.filter(
    ({ createdDay, expectedCloseDay, parts, winProbability }) =>
      createdDay < -20 &&
      expectedCloseDay > 5 &&
      expectedCloseDay < 60 &&
      winProbability < 0.9 &&
      (parts[0]?.partner.tier === 'Gold' || parts[0]?.partner.tier === 'Platinum'),
  );
  const [best] = [...(fitting.length > 0 ? fitting : open)].sort(
    (a, b) => b.winProbability - a.winProbability,
  );
  if (!best) throw new RangeError('the sample has no open deal with a partner');
  return best;
}

import type { SampleAccount } from './accounts';
import type { SampleDeal } from './deals';
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
} as const satisfies Record<string, { code: string; count: number; own: OwnClaim }>;

export type PlantedKind = keyof typeof PLANTED_KINDS;

export type PlantedSite = { readonly kind: PlantedKind; readonly deal: SampleDeal };

export type ConflictPlan = {
  readonly sites: readonly PlantedSite[];
  readonly showcase: SampleDeal;
  readonly ownClaims: ReadonlyMap<number, OwnClaim>;
  readonly namedAccounts: ReadonlySet<number>;
};

/** Chooses the open deals to plant on, each for one conflict but the showcase, which has two. */
export function planConflicts(
  random: Random,
  deals: readonly SampleDeal[],
  accounts: readonly SampleAccount[],
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
  for (const [kind, { count }] of Object.entries(PLANTED_KINDS) as [
    PlantedKind,
    { count: number },
  ][]) {
    const missing = count - sites.filter((site) => site.kind === kind).length;
    sites.push(...free.splice(0, missing).map((deal) => ({ kind, deal })));
  }
  return {
    sites,
    showcase,
    ownClaims: new Map([
      ...sites.map(({ kind, deal }) => [deal.id, PLANTED_KINDS[kind].own] as const),
      [showcase.id, 'expiring'],
    ]),
    namedAccounts: new Set(
      sites.filter(({ kind }) => kind === 'named-account').map(({ deal }) => deal.account.id),
    ),
  };
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

import type { DealState, PartnerRole } from '@/lib/domain/deal';
import { familyOf, type SampleAccount } from './accounts';
import { type Calendar, SPAN } from './calendar';
import { activityOn } from './course';
import { drawLife } from './deal-life';
import { certifiedOn, type SamplePartner } from './partners';
import type { Region } from './places';
import { PRODUCTS, PROJECTS } from './products';
import type { Random } from './random';
import type { DealRow } from './rows';
import { type OpenStage, winProbability } from './win-truth';

type Part = {
  readonly partner: SamplePartner;
  readonly role: PartnerRole;
  readonly share: number | null;
};

/** A deal with what only the generator knows of it; days are negative before today. */
export type SampleDeal = {
  readonly id: number;
  readonly name: string;
  readonly account: SampleAccount;
  readonly parts: readonly Part[];
  readonly products: readonly string[];
  readonly amount: number;
  readonly state: DealState;
  readonly stages: readonly { readonly stage: OpenStage; readonly day: number }[];
  readonly createdDay: number;
  readonly closedDay: number | null;
  readonly expectedCloseDay: number;
  readonly moveDays: readonly number[];
  readonly lastActivityDay: number;
  readonly ownerName: string;
  /** The true chance, at the close or as things stand today. */
  readonly winProbability: number;
};

const DIRECT_SHARE = 0.22;

const ROLES: readonly (readonly [PartnerRole, number])[] = [
  ['sourced', 46],
  ['resell', 34],
  ['influenced', 12],
  ['refer', 8],
];

type DealContext = {
  readonly accounts: readonly SampleAccount[];
  readonly partners: readonly SamplePartner[];
  readonly owners: (region: Region) => readonly string[];
};

/**
 * Deals in the order of their beginning. No family of companies has two open ones, so that
 * every conflict among open deals is a planted one.
 */
export function drawDeals(random: Random, count: number, context: DealContext): SampleDeal[] {
  const createdDays = Array.from({ length: count }, () => -SPAN + random.unit() * (SPAN - 1)).sort(
    (a, b) => a - b,
  );
  const busy = new Set<number>();
  const wins = new Map<string, number[]>();
  const names = new Set<string>();

  return createdDays.map((createdDay, id) => {
    const life = drawLife(random, createdDay);
    const account = drawFreeAccount(random, context.accounts, life.open ? busy : new Set());
    if (life.open) busy.add(familyOf(account));
    const partner = drawPartnerOf(random, account, context.partners, createdDay);
    const product = random.weighted(
      PRODUCTS.map((each) => [each, partner?.products.includes(each.name) ? 5 : 1]),
    );
    const relativeAmount = random.logNormal(1, 0.5);
    const scale = Math.min(3, Math.max(0.4, (account.employees / 220) ** 0.35));
    const pairing = `${partner?.id}:${account.id}`;
    const probability = winProbability({
      partner: partner && { ...partner, activity: activityOn(partner.course, createdDay) },
      certified: partner !== null && certifiedOn(partner, [product.name], createdDay),
      priorWins: (wins.get(pairing) ?? []).filter((day) => day < createdDay).length,
      idleDays: life.idleDays,
      closeDateMoves: life.moveDays.length,
      stage: life.stages.at(-1)?.stage ?? 'qualification',
      relativeAmount,
    });
    const won = random.chance(probability);
    if (life.closedDay !== null && partner && won) {
      wins.set(pairing, [...(wins.get(pairing) ?? []), life.closedDay]);
    }
    return {
      id,
      name: freshName(random, names, account, product.name),
      account,
      parts: partner ? drawParts(random, partner, context.partners, createdDay) : [],
      products: [product.name],
      amount:
        Math.round((product.price * (partner?.ticket ?? 1.2) * scale * relativeAmount) / 100) * 100,
      state: life.closedDay === null ? 'open' : won ? 'won' : 'lost',
      stages: life.stages,
      createdDay,
      closedDay: life.closedDay,
      expectedCloseDay: life.expectedCloseDay,
      moveDays: life.moveDays,
      lastActivityDay: life.lastActivityDay,
      ownerName: random.pick(context.owners(account.region)),
      winProbability: probability,
    };
  });
}

/** Few customers buy often and most buy seldom. */
function drawFreeAccount(
  random: Random,
  accounts: readonly SampleAccount[],
  busy: ReadonlySet<number>,
): SampleAccount {
  for (;;) {
    const account = accounts[Math.floor(accounts.length * random.unit() ** 1.5)];
    if (account && !busy.has(familyOf(account))) return account;
  }
}

/** Null for a direct deal; named accounts are kept for the direct team. */
function drawPartnerOf(
  random: Random,
  { named, homePartner, region }: SampleAccount,
  partners: readonly SamplePartner[],
  day: number,
): SamplePartner | null {
  if (named || random.chance(DIRECT_SHARE)) return null;
  if (homePartner.signedDay < day && random.chance(0.6 * activityOn(homePartner.course, day))) {
    return homePartner;
  }
  return drawActivePartner(random, partners, region, day);
}

/** A partner of the region, the likelier the larger and busier it was on that day. */
export const drawActivePartner = (
  random: Random,
  partners: readonly SamplePartner[],
  region: Region,
  day: number,
): SamplePartner =>
  random.weighted(
    partners
      .filter((partner) => partner.region === region && partner.signedDay < day)
      .map((partner) => [partner, partner.size * activityOn(partner.course, day)]),
  );

const isActive = ({ signedDay, course }: SamplePartner, day: number): boolean =>
  signedDay < day && activityOn(course, day) > 0;

/** Now and then an integrator delivers what another partner sold. */
function drawParts(
  random: Random,
  partner: SamplePartner,
  partners: readonly SamplePartner[],
  day: number,
): Part[] {
  const role = random.weighted(ROLES);
  const helper = random.chance(0.06)
    ? partners.find(
        (other) =>
          other !== partner &&
          other.type === 'si' &&
          other.region === partner.region &&
          isActive(other, day),
      )
    : undefined;
  if (!helper) return [{ partner, role, share: 1 }];
  return [
    { partner, role, share: 0.7 },
    { partner: helper, role: 'deliver', share: 0.3 },
  ];
}

function freshName(
  random: Random,
  names: Set<string>,
  account: SampleAccount,
  product: string,
): string {
  const stem = account.name.split(' ').slice(0, 2).join(' ');
  const projects = random.shuffle(PROJECTS).map((project) => `${stem}: ${product} ${project}`);
  const name = projects.find((each) => !names.has(each)) ?? `${projects[0]} ${names.size}`;
  names.add(name);
  return name;
}

export function dealRow(deal: SampleDeal, { at }: Calendar): DealRow {
  const { closedDay, state, stages } = deal;
  const openStages = stages.map(({ stage, day }) => ({ stage: stage as string, at: at(day) }));
  const lastChange = Math.max(
    deal.lastActivityDay,
    closedDay ?? -Infinity,
    ...stages.map(({ day }) => day),
    ...deal.moveDays,
  );
  return {
    id: deal.id,
    name: deal.name,
    accountId: deal.account.id,
    amount: deal.amount,
    currency: deal.account.region.currency,
    stage: state === 'open' ? (stages.at(-1)?.stage ?? 'qualification') : state,
    state,
    stageHistory:
      closedDay === null ? openStages : [...openStages, { stage: state, at: at(closedDay) }],
    createdAt: at(deal.createdDay),
    expectedCloseAt: at(deal.expectedCloseDay),
    closeDateMoves: deal.moveDays.map(at),
    closedAt: closedDay === null ? null : at(closedDay),
    lastActivityAt: at(deal.lastActivityDay),
    products: deal.products,
    ownerName: deal.ownerName,
    partners: deal.parts.map(({ partner, role, share }) => ({
      partnerId: partner.id,
      role,
      share,
    })),
    updatedAt: at(lastChange),
  };
}

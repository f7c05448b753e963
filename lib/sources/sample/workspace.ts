import type { At } from '@/lib/domain/time';
import { accountRow, drawAccounts, movedAbroad, type SampleAccount } from './accounts';
import { calendarOf } from './calendar';
import { type ConflictPlan, planConflicts } from './conflict-plan';
import { type PlantedConflict, plantConflicts } from './conflicts';
import { dealRow, drawDeals, type SampleDeal } from './deals';
import { drawEngagements } from './engagements';
import { drawFinance } from './finance';
import { incumbentsOf, withIncumbent } from './incumbents';
import { nameStems, people } from './names';
import { drawPartners, partnerRow, type SamplePartner } from './partners';
import { REGIONS, type Region } from './places';
import { type Random, randomOf } from './random';
import {
  drawRegistrations,
  isGranted,
  registrationRow,
  type SampleRegistration,
} from './registrations';
import type { SampleRows } from './rows';

/** What was planted, by local ids, so that tests know what must be found. */
type SampleTruths = {
  /** The chance that decided (or will decide) each deal. */
  readonly winProbability: ReadonlyMap<number, number>;
  readonly collapsingPartnerIds: readonly number[];
  readonly risingPartnerId: number;
  readonly conflicts: readonly PlantedConflict[];
  /** An open deal with a strong score, a block and a warning: where the demo opens. */
  readonly showcaseDealId: number;
  /** The larger of the collapsing partners. */
  readonly showcasePartnerId: number;
  /** An open deal that nobody but us is in. */
  readonly directDealId: number;
};

export type SampleWorkspace = {
  readonly now: At;
  readonly rows: SampleRows;
  readonly truths: SampleTruths;
  /** What the CRM knows beside: phone and city of companies that are partners. */
  readonly partners: readonly SamplePartner[];
};

const COUNTS = { partners: 120, accounts: 1393, twins: 7, deals: 3996, registrations: 2481 };

/** A partner programme of two years, the same for the same seed; `now` moves its dates only. */
export function sampleWorkspace({ seed, now }: { seed: number; now: At }): SampleWorkspace {
  const random = (part: string) => randomOf(seed, part);
  const calendar = calendarOf(now);
  const drawn = drawWorkspace(random);
  const { accounts, deals, partners, registrations } = drawn;
  return {
    now: calendar.today,
    partners,
    rows: {
      partners: partners.map((partner) =>
        partnerRow(partner, calendar, contractOf(partner, deals, registrations)),
      ),
      accounts: accounts.map((each) => accountRow(each, calendar)),
      deals: deals.map((deal) => dealRow(deal, calendar)),
      registrations: registrations.map((each) => registrationRow(each, calendar)),
      engagements: drawEngagements(random('engagements'), partners, calendar),
      ...drawFinance(random('finance'), partners, calendar),
    },
    truths: truthsOf(drawn),
  };
}

/** What was drawn, planted conflicts included, with what only the generator knows of it. */
type Drawn = {
  readonly partners: readonly SamplePartner[];
  readonly accounts: readonly SampleAccount[];
  readonly deals: readonly SampleDeal[];
  readonly registrations: readonly SampleRegistration[];
  readonly conflicts: readonly PlantedConflict[];
  readonly showcase: SampleDeal;
};

function drawWorkspace(random: (part: string) => Random): Drawn {
  const stem = nameStems(random('names'));
  const staff = people(random('people'), 30);
  const approvers = staff.slice(26);
  const owners = (region: Region) => {
    const first = REGIONS.indexOf(region) * 4;
    return staff.slice(first, first + 4);
  };

  const ids = random('ids').shuffle(range(0, COUNTS.partners + COUNTS.accounts));
  const partnerIds = ids.slice(0, COUNTS.partners).sort((a, b) => a - b);
  const accountIds = ids.slice(COUNTS.partners).sort((a, b) => a - b);

  const partners = drawPartners(random('partners'), partnerIds, stem, staff.slice(20, 26));
  const drawn = drawAccounts(random('accounts'), accountIds, { stem, partners, owners });
  const made = drawDeals(random('deals'), COUNTS.deals, { accounts: drawn, partners, owners });
  const incumbents = incumbentsOf(made);
  const plan = planConflicts(random('plan'), made, drawn, incumbents);
  const deals = withIncumbents(made, incumbents, plan);
  const accounts = withPlan(drawn, plan);
  const context = { deals, accounts, partners, approvers, ownClaims: plan.ownClaims };
  const registrations = drawRegistrations(random('registrations'), COUNTS.registrations, context);
  const first = {
    account: ids.length,
    deal: deals.length,
    registration: registrations.length,
  };
  const field = { first, partners, natural: registrations, stem, approvers };
  const plants = plantConflicts(random('conflicts'), plan, field);
  return {
    partners,
    accounts: [...accounts, ...plants.accounts],
    deals: [...deals, ...plants.deals],
    registrations: [...registrations, ...plants.registrations],
    conflicts: plants.conflicts,
    showcase: plan.showcase,
  };
}

/** Deals of which the incumbent is asked, but where nobody asking it is the planted conflict. */
function withIncumbents(
  deals: readonly SampleDeal[],
  incumbents: ReadonlyMap<number, SamplePartner>,
  { sites }: ConflictPlan,
): SampleDeal[] {
  const planted = new Set(sites.map(({ deal }) => deal));
  return deals.map((deal) => {
    const incumbent = incumbents.get(deal.id);
    return incumbent && !planted.has(deal) ? withIncumbent(deal, incumbent) : deal;
  });
}

/** Accounts as the planned conflicts need them. */
const withPlan = (
  accounts: readonly SampleAccount[],
  { abroad, namedAccounts }: ConflictPlan,
): SampleAccount[] =>
  accounts.map((account) => {
    if (abroad.has(account.id)) return movedAbroad(account);
    return namedAccounts.has(account.id) ? { ...account, named: true } : account;
  });

function truthsOf({ conflicts, deals, partners, showcase }: Drawn): SampleTruths {
  const withFate = (fate: SamplePartner['fate']) =>
    partners
      .filter((partner) => partner.fate === fate)
      .sort((a, b) => b.size - a.size)
      .map(({ id }) => id);
  const collapsingPartnerIds = withFate('collapsing');
  return {
    winProbability: new Map(deals.map((deal) => [deal.id, deal.winProbability])),
    collapsingPartnerIds,
    risingPartnerId: withFate('rising')[0] as number,
    conflicts,
    showcaseDealId: showcase.id,
    showcasePartnerId: collapsingPartnerIds[0] as number,
    directDealId: deals.findLast(isDirect)?.id as number,
  };
}

/** Not new any more, and no planted one, which all are. */
const isDirect = ({ state, parts, createdDay }: SampleDeal): boolean =>
  state === 'open' && parts.length === 0 && createdDay < -15;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** What a partner works on, or has been granted a claim for, it has a contract for. */
const contractOf = (
  partner: SamplePartner,
  deals: readonly SampleDeal[],
  registrations: readonly SampleRegistration[],
): ReadonlySet<string> =>
  new Set(
    [
      ...deals.filter(({ state, parts }) => state === 'open' && parts[0]?.partner === partner),
      ...registrations.filter((each) => each.partner === partner && isGranted(each)),
    ].flatMap(({ products }) => products),
  );

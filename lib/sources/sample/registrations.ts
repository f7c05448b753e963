import type { RegistrationState } from '@/lib/domain/registration';
import { familyOf, type SampleAccount } from './accounts';
import { type Calendar, SPAN } from './calendar';
import { drawActivePartner, type SampleDeal } from './deals';
import type { SamplePartner } from './partners';
import { PRODUCTS } from './products';
import type { Random } from './random';
import type { RegistrationRow } from './rows';

/** A registration with its days, negative before today and positive after it. */
export type SampleRegistration = {
  readonly id: number;
  readonly partner: SamplePartner;
  readonly account: SampleAccount;
  readonly customerName: string;
  readonly products: readonly string[];
  readonly amount: number;
  readonly state: RegistrationState;
  readonly createdDay: number;
  readonly submittedDay: number | null;
  readonly decidedDay: number | null;
  readonly expiresDay: number | null;
  readonly extendedDay: number | null;
  /** When it was won or lost with its deal, or ran out. */
  readonly endedDay: number | null;
  readonly dealId: number | null;
  readonly approverName: string;
};

/** What the registration of an open deal has to be for a conflict to be planted on it. */
export type OwnClaim = 'none' | 'approved' | 'pending' | 'expiring';

const PROTECTION_DAYS = 90;

/** Open claims that are not planted end later than any notice of expiry. */
const SAFE_DAYS = 45;

type Context = {
  readonly deals: readonly SampleDeal[];
  readonly accounts: readonly SampleAccount[];
  readonly partners: readonly SamplePartner[];
  readonly approvers: readonly string[];
  readonly ownClaims: ReadonlyMap<number, OwnClaim>;
};

export function drawRegistrations(
  random: Random,
  count: number,
  context: Context,
): SampleRegistration[] {
  const led = context.deals.flatMap((deal) => {
    const claim = context.ownClaims.get(deal.id);
    const registered = claim ? claim !== 'none' : random.chance(0.7);
    return registered && deal.parts.length > 0 ? [forDeal(random, deal, claim, context)] : [];
  });
  const busy = new Set(
    context.deals.filter(({ state }) => state === 'open').map(({ account }) => familyOf(account)),
  );
  const idle = random.shuffle(context.accounts.filter((each) => !busy.has(familyOf(each))));
  const loose = Array.from({ length: Math.max(0, count - led.length) }, (_, index) =>
    withoutDeal(random, idle[index % idle.length] as SampleAccount, context),
  );
  return [...led, ...loose]
    .sort((a, b) => a.createdDay - b.createdDay)
    .map((registration, id) => ({ ...registration, id }));
}

type Draft = Omit<SampleRegistration, 'id'>;

function forDeal(
  random: Random,
  deal: SampleDeal,
  claim: OwnClaim | undefined,
  { approvers }: Context,
): Draft {
  const partner = deal.parts[0]?.partner as SamplePartner;
  const about = {
    partner,
    account: deal.account,
    customerName: asTyped(random, deal.account.name),
    products: deal.products,
    amount: deal.amount,
    dealId: deal.id,
    approverName: random.pick(approvers),
  };
  const isPending = claim ? claim === 'pending' : deal.createdDay > -9 && random.chance(0.6);
  if (deal.state === 'open' && isPending) {
    return { ...about, ...pendingDays(random) };
  }
  const submittedDay = deal.createdDay - 1 - 6 * random.unit();
  const decidedDay = Math.min(-0.3, submittedDay + 0.3 + 3 * random.unit());
  if (deal.state !== 'open') {
    const expiresDay = decidedDay + PROTECTION_DAYS;
    return {
      ...about,
      ...claimDays(random, submittedDay, decidedDay, expiresDay),
      endedDay: deal.closedDay,
      state: deal.state,
    };
  }
  const expiresDay =
    claim === 'expiring'
      ? random.int(4, 24)
      : Math.max(
          decidedDay + PROTECTION_DAYS,
          deal.expectedCloseDay + 10,
          SAFE_DAYS + random.int(0, 60),
        );
  const state = random.chance(0.5) ? 'converted' : 'approved';
  return { ...about, ...claimDays(random, submittedDay, decidedDay, expiresDay), state };
}

/** Approved at some time. */
export const isGranted = ({ decidedDay, state }: SampleRegistration): boolean =>
  decidedDay !== null && state !== 'rejected';

/** States of registrations that never led to a deal. */
const LOOSE_STATES: readonly (readonly [RegistrationState, number])[] = [
  ['rejected', 44],
  ['expired', 26],
  ['withdrawn', 14],
  ['draft', 8],
  ['submitted', 5],
  ['returned', 3],
];

function withoutDeal(
  random: Random,
  account: SampleAccount,
  { partners, approvers }: Context,
): Draft {
  const state = random.weighted(LOOSE_STATES);
  const recent = state === 'submitted' || state === 'returned' || state === 'draft';
  const createdDay = recent ? -0.7 - 0.3 * random.unit() : -105 - (SPAN - 120) * random.unit();
  const about = {
    account,
    partner: drawActivePartner(random, partners, account.region, createdDay),
    customerName: asTyped(random, account.name),
    products: [random.pick(PRODUCTS).name],
    amount: Math.round(random.logNormal(35_000, 0.6) / 100) * 100,
    dealId: null,
    approverName: random.pick(approvers),
    state,
    createdDay,
    extendedDay: null,
  };
  const without = { ...about, decidedDay: null, expiresDay: null, endedDay: null };
  if (state === 'draft') return { ...without, submittedDay: null };
  const submittedDay = createdDay + random.unit() * 0.6;
  if (recent || state === 'withdrawn') {
    return { ...without, submittedDay };
  }
  const decidedDay = submittedDay + 0.3 + 3 * random.unit();
  const expiresDay = state === 'expired' ? decidedDay + PROTECTION_DAYS : null;
  return { ...about, submittedDay, decidedDay, expiresDay, endedDay: expiresDay };
}

/** Filed so lately that its decision is not overdue. */
export function pendingDays(random: Random) {
  const submittedDay = -0.2 - 0.75 * random.unit();
  return {
    state: random.chance(0.5) ? ('submitted' as const) : ('in-review' as const),
    createdDay: submittedDay - random.unit(),
    submittedDay,
    decidedDay: null,
    expiresDay: null,
    extendedDay: null,
    endedDay: null,
  };
}

function claimDays(random: Random, submittedDay: number, decidedDay: number, expiresDay: number) {
  const extended = expiresDay - decidedDay > PROTECTION_DAYS + 30;
  return {
    createdDay: submittedDay - random.unit(),
    submittedDay,
    decidedDay,
    expiresDay,
    extendedDay: extended ? Math.min(-0.5, decidedDay + 60 + 20 * random.unit()) : null,
    endedDay: null,
  };
}

/** People leave out the legal form, or type in small letters. */
function asTyped(random: Random, name: string): string {
  const short = name.split(' ').slice(0, 2).join(' ');
  return random.weighted([
    [name, 70],
    [short, 22],
    [short.toLowerCase(), 8],
  ]);
}

export function registrationRow(
  registration: SampleRegistration,
  { at }: Calendar,
): RegistrationRow {
  const { account, submittedDay, decidedDay, expiresDay, extendedDay, createdDay } = registration;
  const steps = [submittedDay, decidedDay, extendedDay, registration.endedDay];
  const atOrNull = (day: number | null) => (day === null ? null : at(day));
  return {
    id: registration.id,
    partnerId: registration.partner.id,
    accountId: account.id,
    customerName: registration.customerName,
    customerDomain: account.domain,
    customerCountry: account.country.code,
    products: registration.products,
    amount: registration.amount,
    currency: account.region.currency,
    state: registration.state,
    createdAt: at(createdDay),
    submittedAt: atOrNull(submittedDay),
    decidedAt: atOrNull(decidedDay),
    expiresAt: atOrNull(expiresDay),
    extendedAt: atOrNull(extendedDay),
    dealId: registration.dealId,
    approverName: registration.approverName,
    updatedAt: at(Math.max(createdDay, ...steps.map((day) => day ?? createdDay))),
  };
}

import type { SampleDeal } from './deals';
import type { SamplePartner } from './partners';
import type { Random } from './random';

/** A partner of the same region that has no part in the deal. */
export function drawRival(
  random: Random,
  deal: SampleDeal,
  partners: readonly SamplePartner[],
): SamplePartner {
  const own = new Set(deal.parts.map(({ partner }) => partner));
  return random.pick(
    partners.filter(
      (partner) =>
        partner.region === deal.account.region &&
        partner.fate === 'steady' &&
        partner.signedDay < -200 &&
        !own.has(partner),
    ),
  );
}

/** An approved claim on the same customer that has long to run. */
export function rivalClaim(random: Random, { account, products, amount }: SampleDeal) {
  const submittedDay = -14 - 20 * random.unit();
  return {
    account,
    customerName: account.name,
    products,
    amount: Math.round((amount * (0.8 + 0.4 * random.unit())) / 100) * 100,
    state: 'approved' as const,
    createdDay: submittedDay - random.unit(),
    submittedDay,
    decidedDay: submittedDay + 1 + 2 * random.unit(),
    expiresDay: random.int(55, 75),
    extendedDay: null,
    endedDay: null,
    dealId: null,
  };
}

/** The days of a claim that was filed and approved before another, and extended since. */
export function daysBefore(random: Random, { createdDay }: { createdDay: number }) {
  const decidedDay = createdDay - 1 - random.unit();
  const submittedDay = decidedDay - 1 - 2 * random.unit();
  return {
    createdDay: submittedDay - random.unit(),
    submittedDay,
    decidedDay,
    extendedDay: createdDay / 2,
  };
}

/** The direct team's own deal at the same customer. */
export const directDeal = (random: Random, deal: SampleDeal, id: number): SampleDeal => {
  const createdDay = -2 - 3 * random.unit();
  return {
    ...deal,
    id,
    name: `${deal.name} (direct)`,
    parts: [],
    createdDay,
    stages: [{ stage: 'qualification', day: createdDay }],
    moveDays: [],
    expectedCloseDay: 60,
    lastActivityDay: -0.5,
    winProbability: 0.4,
  };
};

/** A name that a person would type for the same company. */
export function misspelt(random: Random, name: string): string {
  const [stem = name, trade = ''] = name.split(' ');
  const middle = Math.floor(stem.length / 2);
  const typed = random.pick([
    stem.slice(0, middle) + stem.charAt(middle) + stem.slice(middle),
    stem.slice(0, middle) + stem.slice(middle + 1),
    `${stem.slice(0, -1)}${stem.slice(-1)}e`,
  ]);
  return `${typed} ${trade}`.trim();
}

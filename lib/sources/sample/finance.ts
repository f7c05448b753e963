import type { CostKind } from '@/lib/domain/cost';
import { addMonths, type Month, monthOf, startOfMonth } from '@/lib/domain/time';
import { type Calendar, MONTH_DAYS } from './calendar';
import type { SamplePartner } from './partners';
import type { Random } from './random';
import type { CostRow, RevenueRow } from './rows';

const MONTHS = 24;

/** Booked revenue and costs of the last full months; the present month is not yet closed. */
export function drawFinance(
  random: Random,
  partners: readonly SamplePartner[],
  { today }: Calendar,
): { revenues: RevenueRow[]; costs: CostRow[] } {
  const revenues: RevenueRow[] = [];
  const costs: CostRow[] = [];
  for (let ago = MONTHS; ago >= 1; ago -= 1) {
    const month = addMonths(monthOf(today), -ago);
    const updatedAt = startOfMonth(addMonths(month, 1));
    for (const partner of partners) {
      if (partner.signedDay > -(ago + 1) * MONTH_DAYS) continue;
      const about = { partnerId: partner.id, month, currency: partner.region.currency, updatedAt };
      const level = partner.course.revenue[ago] ?? 1;
      if (level === 0) continue;
      const amount = round(partner.monthlyRevenue * level * random.logNormal(1, 0.22));
      revenues.push({ ...about, id: revenues.length, amount });
      for (const [kind, cost] of costsOf(random, partner, amount, month)) {
        costs.push({ ...about, id: costs.length, kind, amount: round(cost) });
      }
    }
  }
  return { revenues, costs };
}

function costsOf(
  random: Random,
  { tier, size }: SamplePartner,
  revenue: number,
  month: Month,
): (readonly [CostKind, number])[] {
  const costs: (readonly [CostKind, number])[] = [
    ['discount', revenue * (0.08 + 0.04 * random.unit())],
  ];
  const quarterEnds = Number(month.slice(5)) % 3 === 0;
  if (quarterEnds && (tier === 'Gold' || tier === 'Platinum'))
    costs.push(['rebate', revenue * 0.05]);
  if (random.chance(0.12)) costs.push(['mdf', random.logNormal(4_000, 0.5)]);
  if (random.chance(0.25)) costs.push(['management', random.logNormal(1_200 * size, 0.3)]);
  if (random.chance(0.08)) costs.push(['enablement', random.logNormal(1_500, 0.4)]);
  if (random.chance(0.1)) costs.push(['support', random.logNormal(900, 0.5)]);
  return costs;
}

const round = (amount: number): number => Math.round(amount / 10) * 10;

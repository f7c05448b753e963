import { leadPartnerId } from '@/lib/domain/deal';
import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import { say } from '@/lib/domain/text';
import { type At, DAY } from '@/lib/domain/time';
import { partnerWinRate } from '../features/partner-win-rate';
import type { Past } from '../features/past';
import type { Column } from './scale-columns';
import type { ColumnWords } from './traits';

const YEAR = 365 * DAY;

/** Partners of one currency, from which on their amounts say who is large among them. */
const ENOUGH_IN_CURRENCY = 5;

/** Asking the past for all values of one partner, in multiply-adds: measured at about 10 µs. */
const PARTNER_WORK = 3_000;

/** What partners are grouped by, and how it is spoken of. */
export const PARTNER_COLUMNS: { readonly [id: string]: ColumnWords } = {
  revenue: { label: say('segmentRevenue'), isCount: false },
  growth: { label: say('segmentGrowth'), isCount: false },
  deals: { label: say('segmentDeals'), isCount: true },
  'win-rate': { label: say('segmentWinRate'), isCount: false },
  pipeline: { label: say('segmentPipeline'), isCount: false },
  registrations: { label: say('segmentRegistrations'), isCount: true },
  engagement: { label: say('segmentEngagement'), isCount: false },
  certifications: { label: say('segmentCertifications'), isCount: true },
  tenure: { label: say('segmentTenure'), isCount: true },
};

type PartnerValues = { readonly [Name in keyof typeof PARTNER_COLUMNS]: number | null };

/** The columns that partners are grouped by, as known at the cut-off of `past`. */
export async function partnerColumns(
  ids: readonly Id[],
  history: History,
  past: Past,
  pace: Pace,
): Promise<readonly Column[]> {
  const dealsOf = await recentDeals(history.deals, past.at, pace);
  const currencies = new Map(ids.map((id) => [id, past.mainCurrency(id)]));
  const rows: PartnerValues[] = [];
  for (const id of ids) {
    await pace(PARTNER_WORK);
    rows.push(valuesOf(id, currencies.get(id) ?? null, dealsOf.get(id) ?? 0, past));
  }
  const usual = usualOf(
    ids.map((id) => currencies.get(id) ?? null),
    rows,
  );
  return Object.keys(PARTNER_COLUMNS).map((name) => ({
    id: name,
    type: 'number',
    values: rows.map((row, i) => {
      const value = row[name] ?? null;
      if (name !== 'revenue' && name !== 'pipeline') return value;
      // There is no rate between currencies: an amount counts against others in the same one.
      const size = usual.get(currencies.get(ids[i] as Id) ?? '');
      return value === null || size === undefined ? null : value / size;
    }),
  }));
}

function valuesOf(id: Id, currency: string | null, deals: number, past: Past): PartnerValues {
  const partner = past.partner(id);
  const since = past.at - YEAR;
  const late = currency ? past.revenue(id, currency, 6) : 0;
  const early = currency ? past.revenue(id, currency, 6, 6) : 0;
  const held = partner?.certifications.filter(
    ({ expiresAt }) => expiresAt === null || expiresAt > past.at,
  );
  return {
    revenue: currency && past.revenue(id, currency, 12),
    growth: late + early > 0 ? (late - early) / (late + early) : null,
    deals,
    'win-rate': partnerWinRate(past, id),
    pipeline: currency && past.pipeline(id, currency),
    registrations: past.submissions(id, since),
    engagement: past.engagements(id, since),
    certifications: held?.length ?? null,
    tenure: partner?.signedAt ? (past.at - partner.signedAt) / YEAR : null,
  } as PartnerValues;
}

async function recentDeals(deals: History['deals'], now: At, pace: Pace): Promise<Map<Id, number>> {
  await pace(deals.length * 20);
  const counts = new Map<Id, number>();
  for (const deal of deals) {
    const partnerId = leadPartnerId(deal);
    const isRecent = deal.createdAt <= now && deal.createdAt > now - YEAR;
    if (partnerId && isRecent) counts.set(partnerId, (counts.get(partnerId) ?? 0) + 1);
  }
  return counts;
}

/** The mean yearly revenue of the partners of each currency, where there are enough of them. */
function usualOf(currencies: readonly (string | null)[], rows: readonly PartnerValues[]) {
  const sums = new Map<string, { sum: number; partners: number }>();
  rows.forEach(({ revenue }, i) => {
    const currency = currencies[i];
    if (!currency || revenue == null || !(revenue > 0)) return;
    const { sum = 0, partners = 0 } = sums.get(currency) ?? {};
    sums.set(currency, { sum: sum + revenue, partners: partners + 1 });
  });
  return new Map(
    [...sums]
      .filter(([, { partners }]) => partners >= ENOUGH_IN_CURRENCY)
      .map(([currency, { sum, partners }]) => [currency, sum / partners]),
  );
}

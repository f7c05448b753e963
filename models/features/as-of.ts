import type { Id } from '@/lib/domain/id';
import { recordAt } from '@/lib/domain/past-values';
import { accountKey, partnerKey } from '@/lib/domain/related';
import { type At, addMonths, monthOf, startOfMonth } from '@/lib/domain/time';
import type { Past } from './past';
import { ALL, both, countUntil, firstUntil, lastUntil, type Series, sumUntil } from './series';
import { dealThen, partnerThen, wasActiveClaim } from './then';
import type { Timeline } from './timeline';

/** What was known at a cut-off. Costs nothing to make: it asks the timeline when asked. */
export function asOf(timeline: Timeline, at: At): Past {
  const since = (series: Series, from: At) =>
    Math.max(0, countUntil(series, at) - countUntil(series, from));
  const tally = (series: Series) => ({
    cases: countUntil(series, at),
    positives: sumUntil(series, at),
  });
  const bookedUntil = lastUntil(timeline.revenues(ALL), at);
  const monthStarts: At[] = [];
  const monthsBack = (months: number): At => {
    const known =
      monthStarts[months] ?? startOfMonth(addMonths(monthOf(bookedUntil ?? at), -months));
    monthStarts[months] = known;
    return known;
  };

  const revenue = (partnerId: Id, currency: string, months: number, back = 0): number => {
    const series = timeline.revenues(both(partnerId, currency));
    return bookedUntil === null
      ? 0
      : sumUntil(series, monthsBack(back)) - sumUntil(series, monthsBack(back + months));
  };

  return {
    at,
    deal(id) {
      const deal = timeline.deals.get(id);
      return deal ? dealThen(recordAt(deal, timeline.pastOf('deals', id), at), at) : null;
    },
    partner(id) {
      const partner = timeline.partners.get(id);
      return partner
        ? partnerThen(recordAt(partner, timeline.pastOf('partners', id), at), at)
        : null;
    },
    account(id) {
      const account = timeline.accounts.get(id);
      return account ? recordAt(account, timeline.pastOf('accounts', id), at) : null;
    },
    closings(partnerId, accountId) {
      const key = partnerId ? (accountId ? both(partnerId, accountId) : partnerId) : ALL;
      return tally(timeline.closings(key));
    },
    usualAmount(currency, partnerId) {
      const series = timeline.amounts(partnerId ? both(partnerId, currency) : currency);
      const deals = countUntil(series, at);
      return deals === 0 ? null : Math.exp(sumUntil(series, at) / deals);
    },
    pipeline: (partnerId, currency) =>
      Math.max(0, sumUntil(timeline.pipeline(both(partnerId, currency)), at)),
    submissions: (partnerId, from) => since(timeline.submissions(partnerId), from),
    business: (partnerId, from) => since(timeline.business(partnerId), from),
    lastBusiness: (partnerId) => lastUntil(timeline.business(partnerId), at),
    productClosings: (product) => tally(timeline.productClosings(product)),
    signings: (region) => countUntil(timeline.signings(region), at),
    hasActiveClaim(deal, partnerId) {
      const claims = [
        ...(timeline.registrations.get(deal.id) ?? []),
        ...(deal.accountId
          ? (timeline.registrations.get(both(partnerId, deal.accountId)) ?? [])
          : []),
      ];
      return claims.some((claim) => claim.partnerId === partnerId && wasActiveClaim(claim, at));
    },
    claimants({ id, accountId }) {
      const keys = accountId ? [id, accountKey(accountId)] : [id];
      const claims = keys.flatMap((key) => timeline.registrations.get(key) ?? []);
      const active = claims.filter((claim) => wasActiveClaim(claim, at));
      return [...new Set(active.map(({ partnerId }) => partnerId))];
    },
    activeClaims: (partnerId) =>
      (timeline.registrations.get(partnerKey(partnerId)) ?? []).filter((claim) =>
        wasActiveClaim(claim, at),
      ).length,
    engagements: (partnerId, from, kind) =>
      since(timeline.engagements(kind ? both(partnerId, kind) : partnerId), from),
    signsOfLife(partnerId) {
      const series = timeline.signsOfLife(partnerId);
      const first = firstUntil(series, at);
      const last = lastUntil(series, at);
      return first === null || last === null ? null : { first, last };
    },
    bookedUntil,
    revenue,
    mainCurrency(partnerId) {
      const months = (currency: string) => {
        const series = timeline.revenues(both(partnerId, currency));
        return bookedUntil === null
          ? 0
          : countUntil(series, bookedUntil) - countUntil(series, monthsBack(12));
      };
      const [best] = [...(timeline.currencies.get(partnerId) ?? [])]
        .map((currency) => ({ currency, booked: months(currency) }))
        .filter(({ booked }) => booked > 0)
        .sort((a, b) => b.booked - a.booked);
      return best?.currency ?? null;
    },
  };
}

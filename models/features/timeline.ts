import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { Partner } from '@/lib/domain/partner';
import { recordAt } from '@/lib/domain/past-values';
import type { Registration } from '@/lib/domain/registration';
import { accountKey, partnerKey } from '@/lib/domain/related';
import { type At, addMonths, type Month, startOfMonth } from '@/lib/domain/time';
import { dealSeries } from './deal-series';
import { type PastOf, pastOfRecords } from './past-of';
import {
  ALL,
  addToAllAnd,
  both,
  type Collector,
  ROW_WORK,
  type Series,
  seriesByKey,
} from './series';

/**
 * The whole history, sorted once and found by key. Features never see it: they see a `Past`,
 * which answers from it up to a cut-off.
 */
export type Timeline = {
  readonly deals: ReadonlyMap<Id, Deal>;
  readonly partners: ReadonlyMap<Id, Partner>;
  readonly accounts: ReadonlyMap<Id, Account>;
  /** What a record said before. */
  readonly pastOf: PastOf;
  /** Closed deals (value 1 when won): of all, a partner, a partner and account. */
  readonly closings: (key: string) => Series;
  /** Logarithm of the first known amounts of deals: of a currency, a partner and currency. */
  readonly amounts: (key: string) => Series;
  /** Money that entered (+) and left (−) the open pipeline: of a partner and currency. */
  readonly pipeline: (key: string) => Series;
  /** Deal registrations handed in: of a partner. */
  readonly submissions: (key: string) => Series;
  /** Of a partner, a partner and kind. */
  readonly engagements: (key: string) => Series;
  /** Anything that shows a partner at work. */
  readonly signsOfLife: (key: string) => Series;
  /** Registrations, deals and months with revenue: of all, a partner. */
  readonly business: (key: string) => Series;
  /** Contracts signed: of a region. */
  readonly signings: (region: string) => Series;
  /** Closed deals (value 1 when won): of a product. */
  readonly productClosings: (product: string) => Series;
  /** Revenue at the end of its month, of a partner and currency; of all, the months booked. */
  readonly revenues: (key: string) => Series;
  /** Currencies that a partner has revenue in, in alphabetical order. */
  readonly currencies: ReadonlyMap<Id, readonly string[]>;
  /** Moments at which a person contested a score: by its id. */
  readonly contests: (scoreId: string) => Series;
  /** Registrations by deal id, by partner, and by partner and account. */
  readonly registrations: ReadonlyMap<string, readonly Registration[]>;
};

/** Sorts and indexes a history. */
export async function timelineOf(history: History, pace: Pace): Promise<Timeline> {
  const pastOf = await pastOfRecords(history.pastValues ?? [], pace);
  const signs = seriesByKey();
  const business = seriesByKey();
  return {
    deals: new Map(history.deals.map((deal) => [deal.id, deal])),
    partners: new Map(history.partners.map((partner) => [partner.id, partner])),
    accounts: new Map(history.accounts.map((account) => [account.id, account])),
    pastOf,
    signings: await signingSeries(history.partners, pastOf, pace),
    contests: await contestSeries(history.contests ?? [], pace),
    ...(await dealSeries(history.deals, pastOf, signs, business, pace)),
    ...(await registrationIndex(history.registrations, signs, business, pace)),
    engagements: await engagementSeries(history.engagements, signs, pace),
    ...(await revenueSeries(history.revenues, business, pace)),
    signsOfLife: await signs.done(pace),
    business: await business.done(pace),
  };
}

async function signingSeries(partners: History['partners'], pastOf: PastOf, pace: Pace) {
  const signings = seriesByKey();
  for (const partner of partners) {
    const pause = pace(ROW_WORK);
    if (pause) await pause;
    const { id, signedAt } = partner;
    if (signedAt === null) continue;
    const { region } = recordAt(partner, pastOf('partners', id), signedAt);
    if (region !== null) signings.add(region, signedAt);
  }
  return await signings.done(pace);
}

async function contestSeries(rows: NonNullable<History['contests']>, pace: Pace) {
  const contests = seriesByKey();
  for (const { scoreId, at } of rows) contests.add(scoreId, at);
  return await contests.done(pace);
}

async function registrationIndex(
  rows: History['registrations'],
  signs: Collector,
  business: Collector,
  pace: Pace,
) {
  const submissions = seriesByKey();
  const registrations = new Map<string, Registration[]>();
  const file = (key: string, row: Registration) => {
    const list = registrations.get(key);
    if (list) list.push(row);
    else registrations.set(key, [row]);
  };
  for (const row of rows) {
    const pause = pace(ROW_WORK);
    if (pause) await pause;
    file(partnerKey(row.partnerId), row);
    if (row.dealId) file(row.dealId, row);
    if (row.accountId) {
      file(accountKey(row.accountId), row);
      file(both(row.partnerId, row.accountId), row);
    }
    if (row.submittedAt === null) continue;
    submissions.add(row.partnerId, row.submittedAt);
    signs.add(row.partnerId, row.submittedAt);
    addToAllAnd(business, row.partnerId, row.submittedAt);
  }
  return { submissions: await submissions.done(pace), registrations };
}

async function engagementSeries(rows: History['engagements'], signs: Collector, pace: Pace) {
  const engagements = seriesByKey();
  for (const { partnerId, kind, at } of rows) {
    const pause = pace(ROW_WORK);
    if (pause) await pause;
    engagements.add(partnerId, at);
    engagements.add(both(partnerId, kind), at);
    signs.add(partnerId, at);
  }
  return await engagements.done(pace);
}

async function revenueSeries(rows: History['revenues'], business: Collector, pace: Pace) {
  const revenues = seriesByKey();
  const currencies = new Map<Id, Set<string>>();
  const ends = new Map<Month, At>();
  const endOf = (month: Month): At => {
    const known = ends.get(month);
    if (known !== undefined) return known;
    const end = startOfMonth(addMonths(month, 1));
    ends.set(month, end);
    revenues.add(ALL, end);
    return end;
  };
  for (const { partnerId, month, amount } of rows) {
    const pause = pace(ROW_WORK);
    if (pause) await pause;
    // A month is known only when it is over.
    const end = endOf(month);
    revenues.add(both(partnerId, amount.currency), end, amount.amount);
    // The last moment that still belongs to the month, so that it counts for its own quarter.
    if (amount.amount > 0) addToAllAnd(business, partnerId, end - 1);
    const known = currencies.get(partnerId);
    if (known) known.add(amount.currency);
    else currencies.set(partnerId, new Set([amount.currency]));
  }
  return {
    revenues: await revenues.done(pace),
    currencies: new Map([...currencies].map(([id, names]) => [id, [...names].sort()])),
  };
}

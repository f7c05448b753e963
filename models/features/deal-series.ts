import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import { recordAt, type Version, versionsSince } from '@/lib/domain/past-values';
import type { At } from '@/lib/domain/time';
import type { PastOf } from './past-of';
import { ALL, addToAllAnd, both, type Collector, ROW_WORK, seriesByKey } from './series';
import { outcomeKnownFrom } from './then';

type DealVersion = Version<Deal>;

/** Series about deals, each event with the amount, partner and products that were known then. */
export async function dealSeries(
  deals: readonly Deal[],
  pastOf: PastOf,
  signs: Collector,
  business: Collector,
  pace: Pace,
) {
  const closings = seriesByKey();
  const productClosings = seriesByKey();
  const amounts = seriesByKey();
  const pipeline = seriesByKey();
  for (const deal of deals) {
    const pause = pace(ROW_WORK);
    if (pause) await pause;
    const past = pastOf('deals', deal.id);
    const versions = versionsSince(deal, past, deal.createdAt);
    addBusiness(versions, signs, business);
    addAmount(versions, amounts);
    addPipeline(versions, pipeline);
    const closing = outcomeKnownFrom(deal);
    if (closing === null) continue;
    addClosing(recordAt(deal, past, closing), closing, closings, productClosings);
  }
  return {
    closings: await closings.done(pace),
    productClosings: await productClosings.done(pace),
    amounts: await amounts.done(pace),
    pipeline: await pipeline.done(pace),
  };
}

function addClosing(deal: Deal, closing: At, closings: Collector, products: Collector): void {
  const partnerId = leadPartnerId(deal);
  const won = deal.state === 'won' ? 1 : 0;
  closings.add(ALL, closing, won);
  for (const product of new Set(deal.products)) products.add(product, closing, won);
  if (partnerId) closings.add(partnerId, closing, won);
  if (partnerId && deal.accountId) closings.add(both(partnerId, deal.accountId), closing, won);
}

/** A deal is a partner's from when the partner first led it. */
function addBusiness(versions: readonly DealVersion[], signs: Collector, business: Collector) {
  const known = new Set<Id>();
  for (const { row, from } of versions) {
    const partnerId = leadPartnerId(row);
    if (!partnerId || known.has(partnerId)) continue;
    known.add(partnerId);
    signs.add(partnerId, from);
    addToAllAnd(business, partnerId, from);
  }
}

const NEVER = Number.POSITIVE_INFINITY;

const amountOf = ({ amount }: Deal) => (amount && amount.amount > 0 ? amount : null);

/** The first amount that was known: later ones tell how the deal went. */
function addAmount(versions: readonly DealVersion[], amounts: Collector): void {
  const first = versions.find(({ row }) => amountOf(row));
  const amount = first && amountOf(first.row);
  if (!amount) return;
  const partnerId = leadPartnerId(first.row);
  amounts.add(amount.currency, first.from, Math.log(amount.amount));
  if (partnerId) amounts.add(both(partnerId, amount.currency), first.from, Math.log(amount.amount));
}

/** Each version enters and leaves, the last one when the deal closes. */
function addPipeline(versions: readonly DealVersion[], pipeline: Collector): void {
  for (const { row, from, until } of versions) {
    const closed = row.state === 'open' ? null : (outcomeKnownFrom(row) ?? row.createdAt);
    const amount = amountOf(row);
    const partnerId = leadPartnerId(row);
    if (!amount || !partnerId || (closed !== null && closed <= from)) continue;
    const key = both(partnerId, amount.currency);
    const left = Math.min(until ?? NEVER, closed ?? NEVER);
    pipeline.add(key, from, amount.amount);
    if (left < NEVER) pipeline.add(key, left, -amount.amount);
  }
}

import type { Id } from '@/lib/domain/id';
import type { Money } from '@/lib/domain/money';
import type { ScoreKind } from '@/lib/domain/score';
import { type At, addQuarters } from '@/lib/domain/time';
import type { PartnerSubject } from '../features/contract';
import type { Past } from '../features/past';
import type { PartnerThen } from '../features/then';
import type { Timeline } from '../features/timeline';
import { hashShare } from '../stats/hash-share';
import { contestedAt } from './contested';

/** A partner and what it is to reach in the quarter after the cut-off. */
export function partnerSubject(id: Id, past: Past): PartnerSubject | null {
  const partner = past.partner(id);
  return partner && { partner, target: targetOf(partner, past), quarter: addQuarters(past.at, 1) };
}

/** The quota, or the mean of the trailing four quarters in the partner's main currency. */
function targetOf(partner: PartnerThen, past: Past): Money | null {
  if (partner.quota && partner.quota.amount > 0) return partner.quota;
  const currency = past.mainCurrency(partner.id);
  const amount = currency ? past.revenue(partner.id, currency, 12) / 4 : 0;
  return currency && amount > 0 ? { amount, currency } : null;
}

/**
 * A day of the quarter before, drawn from partner and quarter and so always the same: a score is
 * asked for on any day. Where a person contested it in that quarter, it is the moment of that.
 */
export function dayBefore(quarter: At, kind: ScoreKind, id: Id, timeline: Timeline): At {
  const before = addQuarters(quarter, -1);
  return (
    contestedAt(timeline, kind, id, before, quarter) ??
    before + Math.floor(hashShare(`${id} ${quarter}`) * (quarter - before))
  );
}

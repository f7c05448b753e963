import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Registration } from '@/lib/domain/registration';
import { isAbout } from './coverage';
import { RULE_OF_THUMB } from './effects';
import { type Change, ruleOfThumb } from './worth';

/** Under ten closed cases a rate is not shown as one (field.md 2.5). */
const MIN_CASES = 10;

/**
 * What a registration adds to the probability of a win: this partner's win rate with
 * a registration less its win rate without, where both rest on ten closed deals or more.
 * A difference of rates, not a proof of cause; below zero it counts as none.
 */
export function registrationLift(
  partnerId: string,
  deals: readonly Deal[],
  registrations: readonly Registration[],
): Change {
  const own = registrations.filter((registration) => registration.partnerId === partnerId);
  const closed = deals.filter((deal) => deal.state !== 'open' && leadPartnerId(deal) === partnerId);
  const isRegistered = (deal: Deal) => own.some((registration) => isAbout(registration, deal));
  const registered = closed.filter(isRegistered);
  const unregistered = closed.filter((deal) => !isRegistered(deal));
  if (Math.min(registered.length, unregistered.length) < MIN_CASES) {
    return ruleOfThumb(RULE_OF_THUMB.registration);
  }
  const share = Math.max(0, winRate(registered) - winRate(unregistered));
  return { share, basis: 'measured' };
}

const winRate = (deals: readonly Deal[]): number =>
  deals.filter(({ state }) => state === 'won').length / deals.length;

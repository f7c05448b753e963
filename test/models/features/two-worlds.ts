import type { History } from '@/lib/domain/history';
import { addMonths, monthOf } from '@/lib/domain/time';
import {
  account,
  daysAgo,
  deal,
  engagement,
  NOW,
  partner,
  registration,
  revenue,
} from '@/test/lib/insights/make';
import { world } from '../helpers/world';

/** Known today: it waits for a decision, so it protects nobody yet. */
const waiting = registration({
  id: 'sample:waiting',
  createdAt: daysAgo(300),
  submittedAt: daysAgo(300),
  state: 'submitted',
  decidedAt: null,
  expiresAt: null,
});

/** Partner p1 and its deal d1 with hardly anything behind them: a yes or no is a no. */
const quiet: History = {
  partners: [
    partner({
      certifications: [{ product: 'Edge', earnedAt: daysAgo(700), expiresAt: daysAgo(50) }],
    }),
  ],
  accounts: [account()],
  deals: [deal()],
  registrations: [waiting],
  engagements: [engagement(daysAgo(400))],
  // Finance is so far behind that even the quarter of a year ago is not booked.
  revenues: [10, 11, 12].map((back) => revenue(addMonths(monthOf(NOW), -back), 8_000)),
  costs: [],
};

const full = world();
/** Without the second claim that still runs: it would hide what becomes of the first. */
const oneActive = full.registrations.filter(({ id }) => id !== 'sample:r8');

/** One of another product, so that products can be told apart by how often they are won. */
const deals = full.deals.map((each) =>
  each.id === 'sample:old0' ? { ...each, products: ['Edge'] } : each,
);

/**
 * Two states of today. What is already true, or already known, cannot show a leak that makes it
 * true or known; so each feature is looked at from both sides.
 */
export const TODAY = {
  quiet,
  /** A yes or no is a yes, and there is a past to count. */
  busy: { ...full, deals, registrations: [...oneActive, waiting] },
} satisfies Record<string, History>;

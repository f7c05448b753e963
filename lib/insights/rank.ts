import type { Feedback } from '@/lib/domain/feedback';
import type { Action } from '@/lib/domain/insights';
import { mainCurrency } from '@/lib/domain/main-amount';
import type { At } from '@/lib/domain/time';

const MOST_ACTIONS = 3;

/**
 * The actions to show: those a person has not put away, by expected value.
 * Values of two currencies cannot be compared, so those in the currency most of them are
 * in come first, and those without a value last.
 */
export function rankActions(
  suggestions: readonly Action[],
  feedback: readonly Feedback[],
  now: At,
): readonly Action[] {
  const hidden = new Set(feedback.filter((each) => hides(each, now)).map(({ subject }) => subject));
  const shown = suggestions.filter(({ id }) => !hidden.has(id));
  const main = mainCurrency(shown.filter(hasValue).map(({ value }) => value));
  const group = (action: Action) =>
    hasValue(action) ? (action.value.currency === main ? 0 : 1) : 2;
  return shown
    .sort(
      (a, b) =>
        group(a) - group(b) ||
        compare(a.value.currency, b.value.currency) ||
        b.value.amount - a.value.amount ||
        compare(a.id, b.id),
    )
    .slice(0, MOST_ACTIONS);
}

const hasValue = ({ value }: Action): boolean => value.amount > 0;

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Done and not useful hide an action for good, snoozed until its day. */
const hides = ({ kind, verdict, until }: Feedback, now: At): boolean =>
  kind === 'action' &&
  (verdict === 'done' ||
    verdict === 'not-useful' ||
    (verdict === 'snoozed' && until !== null && now < until));

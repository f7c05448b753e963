import type { Trait } from '@/lib/domain/segment';
import { say, type Text } from '@/lib/domain/text';

/** From how many standard deviations on a segment counts as high or low in something. */
const CLEAR = 0.3;

type Level = 'high' | 'low';
type Rule = { readonly when: { readonly [feature: string]: Level }; readonly action: Text };

/**
 * What to do with a kind of partner, by performance (revenue) and potential (growth, activity):
 * the nine-box of the field with words for its corners. The first rule that fits counts.
 */
const RULES: readonly Rule[] = [
  { when: { revenue: 'high', growth: 'low' }, action: say('segmentActionHold') },
  { when: { revenue: 'high', registrations: 'low' }, action: say('segmentActionRegister') },
  { when: { registrations: 'high', 'win-rate': 'low' }, action: say('segmentActionHelpWin') },
  { when: { revenue: 'high' }, action: say('segmentActionPlan') },
  { when: { tenure: 'low', revenue: 'low' }, action: say('segmentActionOnboard') },
  { when: { growth: 'high' }, action: say('segmentActionInvest') },
  { when: { engagement: 'high' }, action: say('segmentActionFirstDeals') },
  { when: { revenue: 'low', engagement: 'low' }, action: say('segmentActionPortal') },
  { when: { 'win-rate': 'low' }, action: say('segmentActionHelpWin') },
];

/** The action for partners with these traits. */
export function actionFor(traits: readonly Trait[]): Text {
  const lifts = new Map(traits.map(({ feature, lift }) => [feature, lift]));
  const fits = ({ when }: Rule) =>
    Object.entries(when).every(([feature, level]) => {
      const lift = lifts.get(feature) ?? 0;
      return level === 'high' ? lift >= CLEAR : lift <= -CLEAR;
    });
  return RULES.find(fits)?.action ?? say('segmentActionGoal');
}

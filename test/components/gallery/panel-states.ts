import type { PanelState } from '@/components/state/panel-state';
import type { Insights, InsightsReply } from '@/lib/domain/insights';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { contestInsights } from '../fixtures/contest';
import {
  accountInsights,
  dealInsights,
  lowInsights,
  NOW,
  partnerInsights,
  priorInsights,
} from '../fixtures/insights';
import { draftWith, panelWith } from '../fixtures/panel';
import { movedInsights, overriddenInsights, wrongInsights } from '../fixtures/said-insights';

const ready = (insights: Insights): InsightsReply => ({ state: 'ready', insights });
const old = { syncedAt: NOW - 3 * DAY, stale: true, offline: false };

/** Every state that the panel can be in, by the name of its picture. */
export const panelStates: Readonly<Record<string, () => Promise<PanelState>>> = {
  'panel-deal': () => panelWith(ready(dealInsights)),
  'panel-partner': () => panelWith(ready(partnerInsights)),
  'panel-prior': () => panelWith(ready(priorInsights)),
  'panel-low-evidence': () => panelWith(ready(lowInsights)),
  'panel-account': () => panelWith(ready(accountInsights)),
  'panel-stale': () => panelWith(ready({ ...priorInsights, freshness: old })),
  'panel-offline': () =>
    panelWith(ready({ ...priorInsights, freshness: { ...old, offline: true } })),
  'panel-loading': () => panelWith(null),
  'panel-not-set-up': () => panelWith({ state: 'not-set-up' }),
  'panel-loading-data': () => panelWith({ state: 'loading-data', share: 0.42 }),
  'panel-loading-data-unknown': () => panelWith({ state: 'loading-data', share: null }),
  'panel-unknown-record': () => panelWith({ state: 'unknown-record', freshness: old }),
  'panel-error': () => panelWith({ state: 'error', text: say('panelNoAnswer') }),
  'panel-off': () => panelWith({ state: 'off' }),
  'panel-orphaned': async () => {
    const state = await panelWith(null, { alive: () => false });
    state.fail();
    return state;
  },
  'panel-contest': () => panelWith(ready(contestInsights)),
  'panel-draft': () => draftWith(dealInsights.conflicts),
  'panel-draft-none': () => draftWith([]),
  'panel-draft-changed': () =>
    draftWith(dealInsights.conflicts.slice(0, 1), { id: '12', company: 'Northwind Traders' }),
  'panel-draft-folded': () => draftWith(dealInsights.conflicts, {}, true),
  'panel-why': () => panelWith(ready(dealInsights)),
  'panel-why-moved': () => panelWith(ready(movedInsights)),
  'panel-overridden': () => panelWith(ready(overriddenInsights)),
  'panel-override-form': () => panelWith(ready(overriddenInsights)),
  'panel-override-refused': () => panelWith(ready(priorInsights)),
  'panel-wrong-form': () => panelWith(ready(lowInsights)),
  'panel-wrong': () => panelWith(ready(wrongInsights)),
  'panel-pill': () =>
    panelWith(ready(dealInsights), {
      loadPlace: async () => ({ side: 'right', top: 10, collapsed: true, hiddenUntil: null }),
    }),
  'panel-toast': async () => {
    const state = await panelWith(ready(partnerInsights));
    state.feedback.tell(say('panelQuestionCopied', 'Dana Ruiz'));
    await state.feedback.give(
      { kind: 'action', subject: 're-engage:atomic:7', verdict: 'done' },
      say('panelActionDone'),
    );
    return state;
  },
};

/** What is pressed, in this order, before a state is as its name says. */
export const panelSteps: Readonly<Record<string, readonly string[]>> = {
  'panel-contest': ['Who holds it, and why'],
  'panel-why': ['All 11 reasons'],
  'panel-why-moved': ['All 3 reasons'],
  'panel-override-form': ['All 11 reasons', 'Override'],
  'panel-override-refused': ['Override', 'Override the score'],
  'panel-wrong-form': ['All 3 reasons', 'This score is wrong', 'Old data'],
  'panel-wrong': ['All 11 reasons'],
};

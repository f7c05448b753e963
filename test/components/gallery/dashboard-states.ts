import { createDashboardState, type DashboardState } from '@/components/state/dashboard-state';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { fail, ok } from '@/lib/domain/result';
import { say, sayCount } from '@/lib/domain/text';
import { dashboardPorts, dashboardWith } from '../fixtures/dashboard';
import { shortForecast } from '../fixtures/forecast';
import {
  cloudInDach,
  dealCard,
  driftedCard,
  nordics,
  partCard,
  refusedCard,
  thinCard,
} from '../fixtures/model-cards';
import { partnerLines } from '../fixtures/partner-lines';
import { refusedRecruits } from '../fixtures/recruits';

const never = new Promise<never>(() => undefined);

/** Every state that the dashboard can be in, by the name of its picture. */
export const dashboardStates: Readonly<Record<string, () => Promise<DashboardState>>> = {
  'dashboard-partners': () => dashboardWith('#/partners'),
  'dashboard-partners-own-numbers': () =>
    dashboardWith('#/partners', {
      partners: async () =>
        ok(partnerLines(60).map((line, i) => (i % 7 === 0 ? { ...line, own: 78 - i } : line))),
    }),
  'dashboard-partners-segment': () => dashboardWith('#/partners/quiet'),
  'dashboard-partners-none-fit': () => dashboardWith('#/partners/no-such-segment'),
  'dashboard-partners-many': () =>
    dashboardWith('#/partners', { partners: async () => ok(partnerLines(50_000)) }),
  'dashboard-partners-empty': () =>
    dashboardWith('#/partners', { partners: async () => ok([]), segments: async () => ok(null) }),
  'dashboard-partners-loading': async () => {
    const state = createDashboardState({
      ...dashboardPorts('#/partners'),
      partners: () => never,
    });
    void state.load();
    return state;
  },
  'dashboard-partners-failed': () =>
    dashboardWith('#/partners', { partners: async () => fail('no-answer', say('stateNoAnswer')) }),
  'dashboard-segments': () => dashboardWith('#/segments'),
  'dashboard-segments-empty': () =>
    dashboardWith('#/segments', {
      segments: async () => ok(null),
      whiteSpace: async () => ok([]),
    }),
  'dashboard-rules': () => dashboardWith('#/rules'),
  'dashboard-rules-outcome': async () => {
    const state = await dashboardWith('#/rules');
    await state.replay.run(DEFAULT_POLICY);
    return state;
  },
  'dashboard-rules-running': async () => {
    const state = await dashboardWith('#/rules', {
      replay: (_changed, onProgress) => {
        onProgress(0.4);
        return never;
      },
    });
    void state.replay.run(DEFAULT_POLICY);
    return state;
  },
  'dashboard-forecast': () => dashboardWith('#/forecast'),
  'dashboard-forecast-partner': () =>
    dashboardWith(`#/forecast/${encodeURIComponent('sample:3')}`, {
      forecast: async () => ok(shortForecast),
    }),
  'dashboard-forecast-empty': () => dashboardWith('#/forecast', { forecast: async () => ok(null) }),
  'dashboard-recruit': () => dashboardWith('#/recruit'),
  'dashboard-recruit-refused': () =>
    dashboardWith('#/recruit', { recruits: async () => ok(refusedRecruits) }),
  'dashboard-recruit-empty': () =>
    dashboardWith('#/recruit', {
      recruits: async () => ok({ ...refusedRecruits, candidates: [] }),
    }),
  'dashboard-models': () => dashboardWith('#/models'),
  'dashboard-models-thin': () =>
    dashboardWith('#/models', { cards: async () => ok([refusedCard, thinCard]) }),
  'dashboard-models-drifted': () =>
    dashboardWith('#/models', { cards: async () => ok([driftedCard]) }),
  'dashboard-models-parts': () =>
    dashboardWith(`#/models/${encodeURIComponent(nordics.id)}`, {
      cards: async () => ok([dealCard, partCard]),
      parts: async () => ok([nordics, cloudInDach]),
    }),
  'dashboard-models-part-refused': async () => {
    const state = await dashboardWith('#/models', {
      parts: async () => ok([nordics]),
      addPart: async () =>
        fail('part-overlaps', sayCount('partOverlaps', 84, 'Nordics · Cloud', 'Nordics')),
    });
    state.parts.openForm();
    await state.parts.add({ region: ['Nordics'], product: ['Cloud'] });
    return state;
  },
  'dashboard-models-brought-back': async () => {
    const state = await dashboardWith('#/models');
    await state.rollBack('deal-win', 5);
    return state;
  },
  'dashboard-models-empty': () => dashboardWith('#/models', { cards: async () => ok([]) }),
  'dashboard-problem': async () => {
    const state = await dashboardWith('#/models', {
      cards: async () => ok([dealCard]),
      rollBack: async () => fail('not-saved', say('stateNotSaved')),
    });
    await state.rollBack('deal-win', 5);
    return state;
  },
};

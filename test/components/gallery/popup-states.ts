import type { PopupState } from '@/components/state/popup-state';
import { fail, ok } from '@/lib/domain/result';
import { newSync } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { sampleSource } from '@/test/helpers/source-config';
import { NOW, partnerInsights } from '../fixtures/insights';
import { emptyOverview, overview } from '../fixtures/overview';
import { popupPorts, popupWith } from '../fixtures/popup';

const never = new Promise<never>(() => undefined);
const off = { pattern: 'https://crm.example.com/*', host: 'crm.example.com', on: false };
const running = { ...newSync('sample'), state: 'running' as const, read: 4200, total: 9600 };
const failed = {
  ...newSync('sample'),
  state: 'failed' as const,
  problem: { code: 'http-401', text: say('http401', 'feed.example.com') },
};
const source = sampleSource({ createdAt: NOW });

/** Every state that the popup can be in, by the name of its picture. */
export const popupStates: Readonly<Record<string, () => Promise<PopupState>>> = {
  'popup-overview': () => popupWith(),
  'popup-first-run': () =>
    popupWith({
      site: async () => off,
      overview: async () => ok(emptyOverview),
      partners: async () => ok([]),
      pageRecord: async () => null,
    }),
  'popup-syncing': () =>
    popupWith({
      site: async () => null,
      pageRecord: async () => null,
      sources: async () => ok([{ source, sync: running, refusals: [] }]),
    }),
  'popup-stale': () =>
    popupWith({
      pageRecord: async () => null,
      overview: async () =>
        ok({ ...overview, freshness: { syncedAt: NOW - 2 * DAY, stale: true, offline: true } }),
    }),
  'popup-failed': () =>
    popupWith({
      pageRecord: async () => null,
      overview: async () =>
        ok({ ...overview, freshness: { syncedAt: null, stale: true, offline: false } }),
      sources: async () => ok([{ source, sync: failed, refusals: [] }]),
    }),
  'popup-partner': async () => {
    const state = await popupWith();
    await state.show({ id: partnerInsights.subjectId, name: partnerInsights.title });
    return state;
  },
  'popup-partner-loading': async () => {
    const state = await popupWith({ insightsOf: () => never });
    void state.show({ id: 'sample:1', name: 'Fabrikam Cloud' });
    return state;
  },
  'popup-error': () =>
    popupWith({
      overview: async () => fail('no-answer', say('stateNoAnswer')),
      partners: popupPorts.partners,
      pageRecord: async () => null,
    }),
};

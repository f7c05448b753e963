import type { Handlers } from '@/lib/messages/receive';
import { readForecast, readTotalForecast } from '@/lib/store/forecasts';
import { readPartnerLines } from '@/lib/store/partner-lines';
import { readRecruits } from '@/lib/store/recruits';
import { readOpportunities, readSegmentMap } from '@/lib/store/reports';
import { stored } from './store';

/** What the dashboard asks for: read as it was worked out with the last scoring. */
export const dashboard = {
  'dashboard/partners': () => stored((db) => readPartnerLines(db, Date.now())),
  'dashboard/segments': () => stored(readSegmentMap),
  'dashboard/white-space': () => stored(readOpportunities),
  'dashboard/recruits': () => stored(readRecruits),
  'dashboard/forecast': ({ partnerId }) =>
    stored((db) => (partnerId === null ? readTotalForecast(db) : readForecast(db, partnerId))),
} satisfies Partial<Handlers>;

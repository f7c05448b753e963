import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Tile } from '@/lib/domain/insights';
import { say, sayCount } from '@/lib/domain/text';
import { type At, DAY } from '@/lib/domain/time';
import { pipelineTile } from './pipeline-tile';
import { silenceOf } from './plays/silence';
import { dealsInScope } from './subject';
import { wilsonInterval } from './wilson-interval';

/** Two years, as Dynamics 365 takes by default: long enough for a rate, short enough to be true. */
const WIN_RATE_DAYS = 730;
const REGISTRATION_DAYS = 90;

/** The figures of a partner. Each label says over what; null where nothing can be said. */
export function partnerTilesOf(dossier: Dossier, now: At): readonly Tile[] {
  const deals = dealsInScope(dossier);
  return [
    winRate(deals, now),
    pipelineTile(deals),
    lastContact(dossier, now),
    recentRegistrations(dossier, now),
  ];
}

function winRate(deals: readonly Deal[], now: At): Tile {
  const closed = deals.filter(
    ({ state, closedAt }) =>
      state !== 'open' && closedAt !== null && closedAt > now - WIN_RATE_DAYS * DAY,
  );
  const won = closed.filter(({ state }) => state === 'won').length;
  if (closed.length === 0) return { label: say('insightsTileWinRateNone'), value: null };
  const { low, high } = wilsonInterval(won, closed.length);
  return {
    label: sayCount('insightsTileWinRate', closed.length, { percent: low }, { percent: high }),
    value: say('insightsValue', { percent: won / closed.length }),
  };
}

function lastContact(dossier: Dossier, now: At): Tile {
  const silence = silenceOf(dossier, now);
  return {
    label: say('insightsTileLastContact'),
    value: silence && say('insightsValue', silence.days),
  };
}

function recentRegistrations({ partner, registrations }: Dossier, now: At): Tile {
  const recent = registrations.filter(({ partnerId, submittedAt }) => {
    if (partnerId !== partner?.id || submittedAt === null) return false;
    return submittedAt > now - REGISTRATION_DAYS * DAY && submittedAt <= now;
  });
  return { label: say('insightsTileRegistrations'), value: say('insightsValue', recent.length) };
}

import type { Health, HealthWeights } from '@/lib/domain/health';
import type { History } from '@/lib/domain/history';
import { byId, type Id } from '@/lib/domain/id';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { Outlook } from '@/lib/domain/outlook';
import type { Pace } from '@/lib/domain/pace';
import { ok, type Result } from '@/lib/domain/result';
import type { SegmentMap } from '@/lib/domain/segment';
import type { At } from '@/lib/domain/time';
import { declinesOf } from '@/models/decline/declines-of';
import { timelineOf } from '@/models/features/timeline';
import { forecastPartners } from '@/models/forecast/forecast-partners';
import { healthOfAll } from '@/models/health/health-of';
import { type PacePorts, paceOf } from '@/models/pace';
import { segmentPartners } from '@/models/segment/segment-partners';
import { whiteSpaceOf } from '@/models/white-space/white-space-of';
import { unlessStopped } from './unless-stopped';

export type OutlookPorts = PacePorts & {
  readonly readHistory: () => Promise<Result<History>>;
  /** Of the run before, whose segments keep their ids. */
  readonly readSegmentMap: () => Promise<Result<SegmentMap | null>>;
  readonly readHealthWeights: () => Promise<Result<HealthWeights>>;
  /** Both at once, or neither. */
  readonly saveFindings: (
    segments: SegmentMap | null,
    opportunities: readonly Opportunity[],
  ) => Promise<Result<unknown>>;
  /** All at once, or none. */
  readonly replaceOutlooks: (outlooks: readonly Outlook[]) => Promise<Result<unknown>>;
};

/**
 * Brings up to date what is kept of each partner beside its scores (forecast, decline, health,
 * segment), and what is found out about all of them. Stopped anywhere, what was there before
 * goes on serving.
 */
export async function refreshOutlooks(ports: OutlookPorts, now: At): Promise<Result<number>> {
  const [history, previous, weights] = await Promise.all([
    ports.readHistory(),
    ports.readSegmentMap(),
    ports.readHealthWeights(),
  ]);
  if (!history.ok) return history;
  if (!previous.ok) return previous;
  if (!weights.ok) return weights;
  const pace = paceOf(ports);
  return unlessStopped(ports, async () => {
    const timeline = await timelineOf(history.value, pace);
    const segments = await segmentPartners(history.value, previous.value, now, pace, timeline);
    const healths = await healthOfAll(history.value, timeline, now, weights.value, pace);
    const outlooks = await outlooksOf(history.value, segments, healths, now, pace);
    const opportunities = await whiteSpaceOf(history.value, now, pace);
    const found = await ports.saveFindings(segments, opportunities);
    if (!found.ok) return found;
    const kept = await ports.replaceOutlooks(outlooks);
    return kept.ok ? ok(outlooks.length) : kept;
  });
}

async function outlooksOf(
  history: History,
  segments: SegmentMap | null,
  healths: ReadonlyMap<Id, Health>,
  now: At,
  pace: Pace,
): Promise<Outlook[]> {
  const forecasts = await forecastPartners(history, now, pace);
  const declines = await declinesOf(history, now, pace);
  const known = byId(segments?.segments ?? []);
  const segmentOf = new Map(
    segments?.members.map(({ partnerId, segmentId }) => [partnerId, known.get(segmentId)]),
  );
  return history.partners.map(({ id }) => ({
    id,
    forecast: forecasts.get(id) ?? null,
    decline: declines.get(id) ?? null,
    health: healths.get(id) ?? null,
    segmentId: segmentOf.get(id)?.id ?? null,
    segmentName: segmentOf.get(id)?.name ?? null,
    computedAt: now,
  }));
}

import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { SegmentMap } from '@/lib/domain/segment';
import { say, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import { type Timeline, timelineOf } from '../features/timeline';
import { actionFor } from './actions';
import { findSegments } from './find-segments';
import { sizesOf } from './k-means';
import { keepIds } from './keep-ids';
import { type Axis, mapAxes } from './map-axes';
import { namesOf } from './names';
import { PARTNER_COLUMNS, partnerColumns } from './partner-columns';
import { type Dimension, scaleColumns } from './scale-columns';
import { traitsOf } from './traits';

/** A second column is named on an axis where it has at least this share of the first one's part. */
const NAMED_TOO = 0.7;

/**
 * Groups partners by what is known of them at `now`, with a name, an action and a place on a
 * map of two axes.
 *
 * @param previous the map of the run before: its segments keep their ids as long as their
 *   partners stay together, and its number of segments unless another is clearly better
 * @param timeline of the same history, where it has been made already
 * @returns null while there are fewer than ten partners, or nothing to tell them apart
 */
export async function segmentPartners(
  history: History,
  previous: SegmentMap | null,
  now: At,
  pace: Pace,
  timeline?: Timeline,
): Promise<SegmentMap | null> {
  const past = asOf(timeline ?? (await timelineOf(history, pace)), now);
  const ids = history.partners.map(({ id }) => id).sort();
  const columns = await partnerColumns(ids, history, past, pace);
  const { points, dimensions } = await scaleColumns(columns, pace);
  const segmentOf = new Map(
    previous?.members.map(({ partnerId, segmentId }) => [partnerId, segmentId]),
  );
  const before = ids.map((id) => segmentOf.get(id) ?? null);
  const found = await findSegments(points, { previous: asNumbers(before) }, pace);
  if (!found) return null;

  const { labels, groups } = found;
  const used = previous?.segments.map(({ id }) => id) ?? [];
  const segmentIds = keepIds(labels, groups, before, used);
  const traits = traitsOf(points, labels, groups, dimensions, wordsOf);
  const names = namesOf(traits, (feature) => (wordsOf(feature).isCount ? 'count' : 'amount'));
  const sizes = sizesOf(labels, groups);
  const [x, y] = mapAxes(points);
  return {
    segments: segmentIds.map((id, group) => ({
      id,
      name: names[group] as Text,
      size: sizes[group] as number,
      traits: traits[group] ?? [],
      action: actionFor(traits[group] ?? []),
    })),
    members: ids.map((partnerId, i) => ({
      partnerId,
      segmentId: segmentIds[labels[i] as number] as string,
      x: x.places[i] as number,
      y: y.places[i] as number,
    })),
    axes: { x: meaningOf(x, dimensions), y: meaningOf(y, dimensions) },
    silhouette: found.silhouette,
    stability: found.stability,
    computedAt: now,
  };
}

const wordsOf = (column: string) =>
  PARTNER_COLUMNS[column] ?? { label: say('segmentColumn', column), isCount: false };

/** Segments of the run before as numbers; −1 for partners that are new. */
function asNumbers(before: readonly (Id | null)[]): Int32Array | undefined {
  const known = [...new Set(before.filter((id) => id !== null))].sort();
  if (known.length === 0) return undefined;
  return Int32Array.from(before, (id) => (id === null ? -1 : known.indexOf(id)));
}

/** What a move along an axis means: more of the one or two columns that make it up. */
function meaningOf({ loadings }: Axis, dimensions: readonly Dimension[]): Text {
  const parts = dimensions
    .map(({ column }, j) => ({ label: wordsOf(column).label, part: loadings[j] as number }))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
  const [first, second] = parts;
  if (!first) return say('segmentAverage');
  if (!second || Math.abs(second.part) < NAMED_TOO * Math.abs(first.part)) {
    return say('segmentAxis', first.label);
  }
  return second.part > 0
    ? say('segmentAxisBoth', first.label, second.label)
    : say('segmentAxisAgainst', first.label, second.label);
}

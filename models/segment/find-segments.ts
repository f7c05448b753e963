import type { Pace } from '@/lib/domain/pace';
import { adjustedRand } from '../stats/adjusted-rand';
import { type Draw, drawSubset, drawsOf } from '../stats/draws';
import { kMeans, lloyd, meansOf, nearest, type Partition, sizesOf } from './k-means';
import { type Points, pointsAt } from './points';
import { silhouette } from './silhouette';

/** Rows in segments, with what speaks for them. */
export type Segmentation = Partition & {
  /** Mean silhouette, −1 to 1, and agreement with repetitions on four fifths of the rows, 0 to 1. */
  readonly silhouette: number;
  readonly stability: number;
};

export type SegmentOptions = {
  readonly seed?: number;
  /** Segment per row of an earlier run, −1 for rows that are new: kept where it is as good. */
  readonly previous?: Int32Array;
};

/** Fewer rows are looked at one by one, not in groups. */
export const LEAST_ROWS = 10;
const FEWEST = 2;
const MOST = 7;
const SMALLEST_SHARE = 0.03;

/** Rows on which the number of segments is chosen: silhouettes cost the square of it. */
const SAMPLE = 1_000;
const STARTS = 12;
const REPEATS = 10;
const REPEAT_SHARE = 0.8;
const REPEAT_STARTS = 3;

/** A segmentation that people know stays until another one is this much better. */
const LOYALTY = 0.9;

/**
 * Finds segments: k-means for two to seven groups, none under 3 % of the rows. The number is
 * chosen by silhouette × stability, because groups that are clear but come out otherwise on
 * other rows help nobody, and neither do stable ones that are not clear.
 *
 * @param points rows of scaled columns
 * @returns null below ten rows, or where all rows are equal
 * @source Rousseeuw (1987) for the silhouette; Ben-Hur, Elisseeff, Guyon: A stability based
 * method for discovering structure in clustered data (2002) for the stability
 */
export async function findSegments(
  points: Points,
  { seed = 1, previous }: SegmentOptions,
  pace: Pace,
): Promise<Segmentation | null> {
  if (points.rows < LEAST_ROWS || points.columns === 0) return null;
  const draw = drawsOf(seed);
  const sample = pointsAt(points, evenly(points.rows, SAMPLE));
  const known = previous && (await earlierCentres(points, previous, pace));
  const usual = known ? known.length / points.columns : 0;

  let best: { candidate: Segmentation; worth: number } | null = null;
  for (const candidate of await candidates(sample, draw, pace)) {
    const loyalty = candidate.groups === usual ? 1 / LOYALTY : 1;
    const worth = candidate.silhouette * candidate.stability * loyalty;
    if (!best || worth > best.worth) best = { candidate, worth };
  }
  if (!best) return null;
  const { candidate } = best;
  const partition = await onAllRows(points, candidate, known, pace);
  const clearness = await silhouette(
    sample,
    nearest(sample, partition.centres).labels,
    partition.groups,
    pace,
  );
  return { ...partition, silhouette: clearness, stability: candidate.stability };
}

/** One segmentation of the sample per number of segments. */
async function candidates(sample: Points, draw: Draw, pace: Pace): Promise<Segmentation[]> {
  const found: Segmentation[] = [];
  for (let groups = FEWEST; groups <= Math.min(MOST, sample.rows); groups++) {
    const smallest = smallestOf(sample.rows);
    const fit = await kMeans(sample, groups, { starts: STARTS, smallest, draw }, pace);
    const isNew = fit.groups >= FEWEST && !found.some((other) => other.groups === fit.groups);
    if (!isNew) continue;
    found.push({
      ...fit,
      silhouette: await silhouette(sample, fit.labels, fit.groups, pace),
      stability: await stabilityOf(sample, fit, draw, pace),
    });
  }
  return found;
}

/** Mean agreement with segmentations found on four fifths of the rows. */
async function stabilityOf(
  points: Points,
  fit: Partition,
  draw: Draw,
  pace: Pace,
): Promise<number> {
  let agreement = 0;
  for (let i = 0; i < REPEATS; i++) {
    const some = pointsAt(
      points,
      drawSubset(points.rows, Math.round(points.rows * REPEAT_SHARE), draw),
    );
    const options = { starts: REPEAT_STARTS, smallest: smallestOf(some.rows), draw };
    const again = await kMeans(some, fit.groups, options, pace);
    agreement += adjustedRand(fit.labels, nearest(points, again.centres).labels) / REPEATS;
  }
  return Math.max(0, agreement);
}

/** The centres of the sample moved to where all rows want them; those people know, if as good. */
async function onAllRows(
  points: Points,
  candidate: Partition,
  known: Float64Array | undefined,
  pace: Pace,
): Promise<Partition> {
  const smallest = smallestOf(points.rows);
  const fresh = await lloyd(points, candidate.centres, smallest, pace);
  if (!known || known.length !== candidate.centres.length) return fresh;
  const kept = await lloyd(points, known, smallest, pace);
  return kept.groups === fresh.groups && kept.spread * LOYALTY <= fresh.spread ? kept : fresh;
}

async function earlierCentres(points: Points, previous: Int32Array, pace: Pace) {
  await pace(points.values.length);
  const groups = Math.max(-1, ...new Set(previous)) + 1;
  const sizes = sizesOf(previous, groups);
  if (groups < FEWEST || sizes.includes(0)) return undefined;
  return meansOf(points, previous, sizes, new Float64Array(groups * points.columns));
}

const smallestOf = (rows: number): number => Math.max(2, Math.ceil(rows * SMALLEST_SHARE));

/** At most `most` row numbers, spread evenly. */
const evenly = (rows: number, most: number): Int32Array =>
  Int32Array.from({ length: Math.min(rows, most) }, (_, i) =>
    Math.floor((i * rows) / Math.min(rows, most)),
  );

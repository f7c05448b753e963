import type { ScorePoint } from '@/lib/domain/score';

/** Smallest height of the scale in points, so that a wobble of two does not look like a fall. */
const LEAST_SPAN = 12;

type Frame = { readonly width: number; readonly height: number };

export type ScoreLine = {
  /** “x y x y …”, for a path or polygon. */
  readonly line: string;
  /** Outline of the intervals; null where fewer than two values have one. */
  readonly band: string | null;
  /** Height of a value from the top. */
  readonly y: (points: number) => number;
};

/** A course of at least two values, drawn by hand: a chart library would weigh more than it all. */
export function scoreLine(past: readonly ScorePoint[], { width, height }: Frame): ScoreLine {
  const known = past.filter((each) => each.low !== undefined && each.high !== undefined);
  const values = past.flatMap(({ points, low = points, high = points }) => [points, low, high]);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const span = Math.max(LEAST_SPAN, most - least);
  const start = past[0]?.at ?? 0;
  const duration = Math.max(1, (past.at(-1)?.at ?? 0) - start);

  const x = (at: number): number => 2 + ((at - start) / duration) * (width - 4);
  const y = (points: number): number =>
    height / 2 - ((points - (least + most) / 2) / span) * (height - 6);
  const through = (each: readonly (readonly [at: number, points: number])[]): string =>
    each.map(([at, points]) => `${x(at).toFixed(1)} ${y(points).toFixed(1)}`).join(' ');

  const upper = known.map(({ at, points, high = points }) => [at, high] as const);
  const lower = known.map(({ at, points, low = points }) => [at, low] as const);
  return {
    line: through(past.map(({ at, points }) => [at, points])),
    band: known.length < 2 ? null : through([...upper, ...lower.reverse()]),
    y,
  };
}

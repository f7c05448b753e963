/** Draws that come out the same for the same seed. */
export type Random = {
  /** Even between 0 (included) and 1. */
  readonly unit: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly normal: (mean: number, deviation: number) => number;
  /** Around `median`; `spread` is the standard deviation of its logarithm. */
  readonly logNormal: (median: number, spread: number) => number;
  readonly poisson: (mean: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** An item, each as likely as its weight. */
  readonly weighted: <T>(items: readonly (readonly [item: T, weight: number])[]) => T;
  readonly shuffle: <T>(items: readonly T[]) => T[];
};

/**
 * A stream of draws of its own for each part of the sample, so that a change to one part
 * leaves all others as they were.
 */
export function randomOf(seed: number, part: string): Random {
  const unit = mulberry32(hash(`${seed}:${part}`));
  const int = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const normal = (mean: number, deviation: number) =>
    // Box–Muller; 1 - unit() is never 0.
    mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());

  return {
    unit,
    int,
    normal,
    chance: (probability) => unit() < probability,
    logNormal: (median, spread) => median * Math.exp(normal(0, spread)),
    poisson(mean) {
      // Knuth: count draws until their product falls below e^-mean.
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = unit(); product > limit; product *= unit()) count += 1;
      return count;
    },
    pick: (items) => itemAt(items, int(0, items.length - 1)),
    weighted(items) {
      let left = unit() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return itemAt(items, items.length - 1)[0];
    },
    shuffle(items) {
      const keyed = items.map((item) => ({ item, key: unit() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
    },
  };
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError('cannot pick from an empty list');
  return item;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Mulberry32 by Tommy Ettinger (2017, public domain): 32 bits of state, passes gjrand. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

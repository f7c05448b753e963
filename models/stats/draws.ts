/** Even draws from 0 (included) to 1, the same for the same seed. */
export type Draw = () => number;

/**
 * A stream of seeded draws: chance that can be repeated, for starts, samples and shuffles.
 *
 * @source Mulberry32, Tommy Ettinger (2017, public domain): 32 bits of state, passes gjrand
 */
export function drawsOf(seed: number): Draw {
  // In a typed array: a variable of a closure is a boxed number, made anew at each draw.
  const at = Int32Array.of(seed);
  return () => {
    const state = ((at[0] as number) + 0x6d2b79f5) | 0;
    at[0] = state;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` of the numbers from 0 to `from - 1`, each at most once, in rising order. */
export function drawSubset(from: number, count: number, draw: Draw): Int32Array {
  const chosen = new Int32Array(Math.min(from, count));
  let taken = 0;
  for (let i = 0; i < from && taken < chosen.length; i++) {
    // Selection sampling (Knuth, TAOCP 3.4.2 S): each subset is as likely as any other.
    if ((from - i) * draw() < chosen.length - taken) chosen[taken++] = i;
  }
  return chosen;
}

/** The same items in an order drawn at random, in place. */
export function shuffle(items: Uint8Array | Int32Array, draw: Draw): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    const kept = items[i] as number;
    items[i] = items[j] as number;
    items[j] = kept;
  }
}

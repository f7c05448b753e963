/** Cases that a model had not seen, and what it says of each: log-odds without intercept. */
export type Block = { readonly labels: readonly boolean[]; readonly logits: Float64Array };

const MOST_STEPS = 30;

/**
 * The level at which log-odds fit what happened on the whole: their mean probability is the share
 * of positives.
 *
 * @param logits log-odds of each case without a level
 */
export function levelOf(labels: readonly boolean[], logits: ArrayLike<number>): number {
  // A shadow of both classes keeps it finite where all cases end alike.
  const positives = labels.filter(Boolean).length + 0.5;
  let level = Math.log(positives / (labels.length + 1 - positives));
  for (let step = 0; step < MOST_STEPS; step++) {
    let [expected, spread] = [1 / (1 + Math.exp(-level)), 1e-9];
    for (let i = 0; i < labels.length; i++) {
      const p = 1 / (1 + Math.exp(-((logits[i] as number) + level)));
      expected += p;
      spread += p * (1 - p);
    }
    const move = Math.max(-1, Math.min(1, (positives - expected) / spread));
    level += move;
    if (Math.abs(move) < 1e-9) break;
  }
  return level;
}

/** Log-loss of each case, at the level that suits the block. */
export function lossesOf(labels: readonly boolean[], logits: ArrayLike<number>): Float64Array {
  const level = levelOf(labels, logits);
  return Float64Array.from(labels, (label, i) => {
    const logit = (logits[i] as number) + level;
    return Math.log1p(Math.exp(label ? -logit : logit));
  });
}

/**
 * Whole numbers that add up to `total`, each as near to its value as that allows
 * (largest remainder method), so that the reasons on screen sum to the score on screen.
 */
export function roundToSum(values: readonly number[], total: number): number[] {
  const rounded = values.map(Math.floor);
  const missing = total - rounded.reduce((sum, value) => sum + value, 0);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  const turns = Math.abs(missing);
  for (let turn = 0; turn < turns && byRemainder.length > 0; turn += 1) {
    // Too much to give back: take it from the ends where it is felt least.
    const from = missing > 0 ? turn : byRemainder.length - 1 - (turn % byRemainder.length);
    const { index } = byRemainder[from % byRemainder.length] ?? { index: 0 };
    rounded[index] = (rounded[index] ?? 0) + Math.sign(missing);
  }
  return rounded;
}

/** A decision that can be right or wrong, and how sure it was. */
export type Judged = { readonly score: number; readonly right: boolean };

export type Quality = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Quality of the decisions at or above a threshold, among so many that were to be found. */
export function qualityAt(judged: readonly Judged[], total: number, threshold: number): Quality {
  const taken = judged.filter(({ score }) => score >= threshold);
  const right = taken.filter((each) => each.right).length;
  return {
    precision: right / Math.max(1, taken.length),
    recall: right / total,
    f1: (2 * right) / (taken.length + total),
  };
}

/** The best F1 of any threshold: what a baseline would reach if somebody chose it by the labels. */
export function bestQuality(judged: readonly Judged[], total: number): Quality {
  let best: Quality = { precision: 0, recall: 0, f1: 0 };
  let right = 0;
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  for (const [at, each] of sorted.entries()) {
    right += each.right ? 1 : 0;
    if (sorted[at + 1]?.score === each.score) continue;
    const f1 = (2 * right) / (at + 1 + total);
    if (f1 > best.f1) best = { precision: right / (at + 1), recall: right / total, f1 };
  }
  return best;
}

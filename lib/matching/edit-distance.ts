/**
 * Damerau–Levenshtein distance in its optimal string alignment form: the least number of letters
 * to insert, delete, replace or swap with a neighbour that turns one text into the other.
 *
 * Shape: two texts → whole number, at most `limit + 1`: what is further apart than `limit` is
 * not counted out. Time: the product of the lengths.
 * Source: F. J. Damerau, “A technique for computer detection and correction of spelling errors”,
 * Communications of the ACM 7 (1964).
 */
export function editDistance(first: string, second: string, limit: number): number {
  let [ends, otherEnds] = [first.length, second.length];
  if (Math.abs(ends - otherEnds) > limit) return limit + 1;
  // Where both start or end alike nothing is to be changed.
  let start = 0;
  while (start < ends && start < otherEnds && first[start] === second[start]) start++;
  while (ends > start && otherEnds > start && first[ends - 1] === second[otherEnds - 1]) {
    ends--;
    otherEnds--;
  }
  if (ends === start || otherEnds === start) return Math.max(ends, otherEnds) - start;
  const [one, other] = [first.slice(start, ends), second.slice(start, otherEnds)];
  if (limit > 1) return counted(one, other, limit);
  const isOne = one.length === 1 && other.length === 1;
  const isSwap = one.length === 2 && one[0] === other[1] && one[1] === other[0];
  return Math.min(limit + 1, isOne || (isSwap && other.length === 2) ? 1 : 2);
}

/** By the table of distances between the starts of both texts. */
function counted(first: string, second: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const isSame = first[row - 1] === second[column - 1];
      const isSwap =
        row > 1 &&
        column > 1 &&
        first[row - 1] === second[column - 2] &&
        first[row - 2] === second[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, second.length), limit + 1);
}

const at = (row: readonly number[], column: number): number =>
  row[column] ?? Number.POSITIVE_INFINITY;

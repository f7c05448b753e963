import { editDistance } from './edit-distance';
import { foldUmlauts } from './fold';
import type { Token } from './name';

/** Two words taken for one; `quality` is 1 for the same word. */
type Pair = { readonly token: Token; readonly quality: number };

/** Words of two names laid side by side. */
export type Alignment = {
  readonly shared: readonly Pair[];
  /** Words that only one of the names has. */
  readonly only: readonly [readonly Token[], readonly Token[]];
};

/** In shorter words a slip makes another word. */
export const SHORTEST_SPELT_WORD = 6;
const VERY_LONG_WORD = 12;
const SHORTEST_STEM = 3;

/** Shorter starts and ends are shared by chance, unless they stand for a word twice as long. */
const SHORTEST_START = 4;
const SHORTEST_TAIL = 5;

/** How alike two words are, from 0 to 1. */
function likeness({ form: one, sound }: Token, { form: other, sound: otherSound }: Token): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_STEM) return 0;
  const start = sharedStart(one, other);
  const isAkin = start > 0 || one.at(-1) === other.at(-1);
  if (isAkin && foldUmlauts(one) === foldUmlauts(other)) return 0.95;
  if (isAkin && short.length >= SHORTEST_SPELT_WORD) {
    const slips = short.length >= VERY_LONG_WORD ? 2 : 1;
    if (editDistance(one, other, slips) <= slips) return 0.7;
  }
  if (short.length >= SHORTEST_SPELT_WORD - 1 && sound === otherSound) return 0.7;
  if (isPart(short, long)) return 0.3 + 0.6 * (short.length / long.length);
  return start >= Math.max(SHORTEST_START, short.length / 2) ? 0.3 : 0;
}

/** Cut short (“dev”, “acad”) or grown together with the word before it (“therealreal”). */
function isPart(short: string, long: string): boolean {
  const isStart = short.length >= SHORTEST_START || long.length >= 2 * short.length;
  if (isStart && long.startsWith(short)) return true;
  return short.length >= SHORTEST_TAIL && long.endsWith(short);
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** Takes each word of one name to the word of the other that is most like it. */
export function align(first: readonly Token[], second: readonly Token[]): Alignment {
  const shared: Pair[] = [];
  const left = joinAcross(first, second);
  const right = joinAcross(second, left);
  const free = [...right];
  const take = (at: number, token: Token, quality: number) => {
    free.splice(at, 1);
    shared.push({ token, quality });
  };
  const unsettled = left.filter((token) => {
    const at = free.findIndex(({ form }) => form === token.form);
    if (at >= 0) take(at, token, 1);
    return at < 0;
  });
  const alone = unsettled.filter((token) => {
    let best = { at: -1, quality: 0 };
    free.forEach((other, at) => {
      const quality = likeness(token, other);
      if (quality > best.quality) best = { at, quality };
    });
    if (best.at >= 0) take(best.at, token, best.quality);
    return best.at < 0;
  });
  return { shared, only: [alone, free] };
}

/** Neighbours that the other name writes as one word: `data dog` beside `datadog`. */
function joinAcross(names: readonly Token[], others: readonly Token[]): readonly Token[] {
  if (names.length < 2) return names;
  for (let at = 0; at + 1 < names.length; at++) {
    const joined = `${names[at]?.form}${names[at + 1]?.form}`;
    const other = others.find(({ form }) => form === joined);
    if (other) return [...names.slice(0, at), other, ...joinAcross(names.slice(at + 2), others)];
  }
  return names;
}

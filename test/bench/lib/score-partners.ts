import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { takeTurn } from '@/lib/sources/files/take-turn';
import { scoreSubjects } from '@/models/score/score-subjects';
import { useTensorFlow } from '@/models/tf';

const RUNS = 5;
/** What each of the many partners has behind it. */
const REVENUES = 4;
const ENGAGEMENTS = 2;

export type Timed = {
  readonly scored: number;
  readonly milliseconds: readonly number[];
  /** The longest stretch for which nothing else could run. */
  readonly longestSlice: number;
};

/** Scores the partners of a history and as many more, each with the last rows of one of those. */
export async function scorePartners(history: History, model: Model, more: number): Promise<Timed> {
  await useTensorFlow();
  const large = grown(history, more);
  const milliseconds: number[] = [];
  let scored = 0;
  let longestSlice = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    let since = started;
    const yieldTo = async () => {
      longestSlice = Math.max(longestSlice, performance.now() - since);
      // The trainer’s thread waits for nobody; a timer would wait for 4 ms each time.
      await takeTurn();
      since = performance.now();
    };
    const scores = await scoreSubjects(model.kind, model, large, model.trainedAt, {
      yieldTo,
    });
    if (!scores.ok) throw new Error(scores.problem.code);
    milliseconds.push(performance.now() - started);
    scored = scores.value.length;
  }
  return { scored, milliseconds, longestSlice };
}

function grown(history: History, more: number): History {
  const { partners, revenues, engagements } = history;
  const newest = <Row extends { partnerId: string }>(rows: readonly Row[], count: number) => {
    const byPartner = Map.groupBy(rows, ({ partnerId }) => partnerId);
    return (id: string) => byPartner.get(id)?.slice(-count) ?? [];
  };
  const revenuesOf = newest(revenues, REVENUES);
  const engagementsOf = newest(engagements, ENGAGEMENTS);
  const copies = Array.from({ length: more }, (_, n) => ({ n, of: partners[n % partners.length] }));
  const copied = copies.flatMap(({ n, of }) => (of ? [{ id: `${of.id}~${n}`, of }] : []));
  const rename =
    (partnerId: string) =>
    <Row extends { readonly id: string }>(row: Row, index: number) => ({
      ...row,
      id: `${partnerId}/${index}`,
      partnerId,
    });
  return {
    ...history,
    partners: [...partners, ...copied.map(({ id, of }) => ({ ...of, id }))],
    revenues: [...revenues, ...copied.flatMap(({ id, of }) => revenuesOf(of.id).map(rename(id)))],
    engagements: [
      ...engagements,
      ...copied.flatMap(({ id, of }) => engagementsOf(of.id).map(rename(id))),
    ],
  };
}

import type { Crew, Place } from '@/lib/domain/crew';
import { scopeOfWorker, serve, startThread, type Thread, type Work } from './workers';

/**
 * Starts one of our scripts on several threads that can hand each other what they have made. Where
 * one of them breaks, `onBroken` hears so.
 */
export function startCrew<Ask, Word>(
  script: string,
  count: number,
  onWord: (index: number, word: Word) => void,
  onBroken: () => void,
): readonly Thread<Ask>[] {
  const threads = Array.from({ length: count }, (_, index) =>
    startThread<Ask | Place, Word>(script, (word) => onWord(index, word), onBroken),
  );
  const ports = threads.map((): MessagePort[] => []);
  for (const [index, own] of ports.entries()) {
    for (const other of ports.slice(index + 1)) {
      const { port1, port2 } = new MessageChannel();
      own.push(port1);
      other.push(port2);
    }
  }
  for (const [index, { ask }] of threads.entries()) ask({ index, of: count }, ports[index]);
  return threads;
}

/** In such a thread: does whatever it is asked, once it has been told its place. */
export function serveInCrew<Ask, Word, Piece>(
  workOf: (crew: Crew<Piece>) => Work<Ask, Word>,
): void {
  scopeOfWorker().onmessage = ({ data, ports }) => serve(workOf(crewOf(data, ports)));
}

/** The ports are those to the others, in their order. */
const crewOf = <Piece>(place: Place, ports: readonly MessagePort[]): Crew<Piece> => ({
  ...place,
  async exchange(own) {
    const heard = ports.map(
      (port) =>
        new Promise<MessageEvent<Piece>>((resolve) => {
          port.onmessage = resolve;
        }),
    );
    for (const port of ports) port.postMessage(own);
    const others = (await Promise.all(heard)).map(({ data }) => data);
    return others.toSpliced(place.index, 0, own);
  },
});

import { type RecordRef, sameRecord } from '@/lib/domain/record-ref';
import type { PageRequests } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';

/** Asks the background about a record. */
export type Ask = (ref: RecordRef) => Promise<PageRequests['insights/get']['reply']>;

type Asked = { readonly ref: RecordRef; readonly answer: ReturnType<Ask> | null };

/**
 * Has a record asked about when the page sets out for it. Told of a new address, Firefox is busy with
 * its own windows for 10 ms and more, and passes no message on meanwhile: this one is before it.
 */
export function askingAhead(): { readonly ahead: (ref: RecordRef) => void; readonly ask: Ask } {
  let last: Asked | null = null;
  const isLast = (ref: RecordRef) => last !== null && sameRecord(ref, last.ref);
  const ask: Ask = (ref) => send('insights/get', { ref });
  return {
    ahead(ref) {
      // On its way from view to view of one record, which has been answered.
      if (isLast(ref) && !last?.answer) return;
      const answer = ask(ref);
      last = { ref, answer };
      // Whoever takes the answer is told as well; after all, the page may not go there.
      answer.catch(() => undefined);
    },
    /** What was asked ahead serves once: who asks again wants to know what is true by then. */
    ask(ref) {
      const answer = isLast(ref) ? last?.answer : null;
      last = { ref, answer: null };
      return answer ?? ask(ref);
    },
  };
}

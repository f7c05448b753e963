import type { Policy } from '@/lib/domain/policy';
import type { ReplayAsk, ReplayComparison, ReplayShare, ReplayWord } from '@/lib/domain/replay';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { addMonths, monthOf, startOfMonth } from '@/lib/domain/time';
import { mergeParts } from '@/lib/insights/replay/merge-parts';
import { send } from '@/lib/messages/send';
import { startWorker } from '@/lib/platform/workers';

const SCRIPT = '/replayer.js';

/** Each thread reads all records for itself: beyond this that costs more than sharing out saves. */
const MOST_PARTS = 4;

/** The last twelve whole months and the days since, under today’s rules and changed ones. */
export async function replayLastYear(
  changed: Policy,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<ReplayComparison>> {
  const today = await send('policy/get', null);
  if (!today.ok) return today;
  const to = Date.now();
  const span = { from: startOfMonth(addMonths(monthOf(to), -12)), to };
  const of = Math.min(MOST_PARTS, navigator.hardwareConcurrency);
  const asks = Array.from(
    { length: of },
    (_, index): ReplayAsk => ({
      policies: { today: today.value, changed },
      span,
      part: { index, of },
    }),
  );
  const parts = await replayed(asks, onProgress, signal);
  return parts.ok ? mergeParts(parts.value, span) : parts;
}

/** All parts at once, each on a thread of its own; with the first that fails all end. */
function replayed(
  asks: readonly ReplayAsk[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<readonly ReplayShare[]>> {
  return new Promise((resolve) => {
    const moved = asks.map(() => 0);
    const parts: ReplayShare[] = [];
    const threads: (() => void)[] = [];
    function end(result: Result<readonly ReplayShare[]>): void {
      for (const endThread of threads) endThread();
      resolve(result);
    }
    function hear(index: number, word: ReplayWord): void {
      moved[index] = word.state === 'moved' ? word.share : 1;
      onProgress(moved.reduce((sum, share) => sum + share, 0) / asks.length);
      if (word.state === 'moved') return;
      if (word.result.ok) parts.push(word.result.value);
      else end(word.result);
      if (parts.length === asks.length) end(ok(parts));
    }
    const stop = () => end(fail('replay-stopped', say('rulesStopped')));
    const onBroken = () => end(fail('replay-broken', say('rulesBroken')));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    for (const [index, ask] of asks.entries()) {
      threads.push(startWorker(SCRIPT, ask, (word: ReplayWord) => hear(index, word), onBroken));
    }
  });
}

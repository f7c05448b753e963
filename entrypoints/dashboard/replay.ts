import type { ReplayPorts } from '@/components/state/replay-state';
import type { Policy } from '@/lib/domain/policy';
import type { ReplayAsk, ReplayComparison, ReplayShare, ReplayWord } from '@/lib/domain/replay';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { addMonths, monthOf, startOfMonth } from '@/lib/domain/time';
import { mergeParts } from '@/lib/insights/replay/merge-parts';
import { onEvent, send } from '@/lib/messages/send';
import { type ReplayThreads, replayThreads } from './replay-threads';

/** What was read for a replay serves the next ones, until it is another or nobody looks any more. */
export function replayPorts(): ReplayPorts {
  const threads = replayThreads();
  onEvent('data/changed', threads.release);
  return {
    prepareReplay() {
      threads.start();
      return threads.release;
    },
    replay: (...asked) => replayLastYear(threads, ...asked),
  };
}

/** The last twelve whole months and the days since, under today’s rules and changed ones. */
async function replayLastYear(
  threads: ReplayThreads,
  changed: Policy,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<ReplayComparison>> {
  const today = await send('policy/get', null);
  if (!today.ok) return today;
  const to = Date.now();
  const span = { from: startOfMonth(addMonths(monthOf(to), -12)), to };
  const policies = { today: today.value, changed };
  const askOf = (index: number, of: number): ReplayAsk => ({ policies, span, part: { index, of } });
  const parts = await replayed(threads, askOf, onProgress, signal);
  if (!parts.ok) return parts;
  const merged = mergeParts(parts.value, span);
  if (!merged.ok) threads.end();
  return merged;
}

/** All parts at once, each on a thread of its own. After a failure the next replay reads anew. */
function replayed(
  threads: ReplayThreads,
  askOf: (index: number, of: number) => ReplayAsk,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<readonly ReplayShare[]>> {
  return new Promise((resolve) => {
    function settle(result: Result<readonly ReplayShare[]>): void {
      signal.removeEventListener('abort', stop);
      if (result.ok) threads.rest();
      else threads.end();
      resolve(result);
    }
    const stopped = fail('replay-stopped', say('rulesStopped'));
    if (signal.aborted) return resolve(stopped);
    function stop(): void {
      settle(stopped);
      // Whoever stops one is about to ask for another.
      threads.start();
    }
    signal.addEventListener('abort', stop);
    const moved: number[] = [];
    const parts: ReplayShare[] = [];
    function onWord(index: number, word: ReplayWord): void {
      moved[index] = word.state === 'moved' ? word.share : 1;
      onProgress(moved.reduce((sum, share) => sum + share, 0) / moved.length);
      if (word.state === 'moved') return;
      if (word.result.ok) parts.push(word.result.value);
      else settle(word.result);
      if (parts.length === moved.length) settle(ok(parts));
    }
    const onBroken = () => settle(fail('replay-broken', say('rulesBroken')));
    const count = threads.ask(askOf, { onWord, onBroken });
    moved.push(...Array<number>(count).fill(0));
  });
}

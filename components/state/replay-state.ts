import { type Signal, signal } from '@preact/signals';
import type { Policy } from '@/lib/domain/policy';
import type { ReplayComparison } from '@/lib/domain/replay';
import type { Problem, Result } from '@/lib/domain/result';
import { answerTo } from './ask';

export type ReplayPorts = {
  /** Begins to read what a replay needs; the answer says that nobody needs it any more. */
  readonly prepareReplay: () => () => void;
  /** Replays the last twelve months under today’s and changed rules; `onProgress` hears a share. */
  readonly replay: (
    changed: Policy,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<ReplayComparison>>;
};

type ReplayStep =
  | { readonly at: 'ready' }
  | { readonly at: 'running'; readonly share: number }
  | { readonly at: 'done'; readonly comparison: ReplayComparison }
  | { readonly at: 'failed'; readonly problem: Problem };

export type ReplayState = {
  readonly step: Signal<ReplayStep>;
  readonly run: (changed: Policy) => Promise<void>;
  readonly stop: () => void;
};

/** From the question to its answer; another question ends the one before. */
export function createReplayState({ replay }: ReplayPorts): ReplayState {
  const step = signal<ReplayStep>({ at: 'ready' });
  let running = new AbortController();

  return {
    step,
    async run(changed) {
      running.abort();
      running = new AbortController();
      const own = running;
      step.value = { at: 'running', share: 0 };
      const result = await answerTo(() =>
        replay(
          changed,
          (share) => {
            if (!own.signal.aborted) step.value = { at: 'running', share };
          },
          own.signal,
        ),
      );
      if (own.signal.aborted) return;
      step.value = result.ok
        ? { at: 'done', comparison: result.value }
        : { at: 'failed', problem: result.problem };
    },
    stop() {
      running.abort();
      step.value = { at: 'ready' };
    },
  };
}

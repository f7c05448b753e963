import type { Signal } from '@preact/signals';
import type { Problem, Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';

export type Ask = <T>(
  question: () => Promise<Result<T>>,
  use: (value: T) => void,
) => Promise<boolean>;

/** Asks one thing at a time of the background; what goes wrong is shown, whoever asked. */
export const createAsk =
  (problem: Signal<Problem | null>): Ask =>
  async (question, use) => {
    try {
      const result = await question();
      if (result.ok) use(result.value);
      else problem.value = result.problem;
      return result.ok;
    } catch {
      // Only when the background cannot be reached at all.
      problem.value = { code: 'no-answer', text: say('stateNoAnswer') };
      return false;
    }
  };

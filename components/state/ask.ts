import type { Signal } from '@preact/signals';
import { fail, type Problem, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';

export type Ask = <T>(
  question: () => Promise<Result<T>>,
  use: (value: T) => void,
) => Promise<boolean>;

/** The answer, or the problem that kept it away. */
export async function answerTo<T>(question: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await question();
  } catch {
    // Only when the background cannot be reached at all.
    return fail('no-answer', say('stateNoAnswer'));
  }
}

/** Asks something of the background; what goes wrong is shown, whatever was asked. */
export const createAsk =
  (problem: Signal<Problem | null>): Ask =>
  async (question, use) => {
    const result = await answerTo(question);
    if (result.ok) use(result.value);
    else problem.value = result.problem;
    return result.ok;
  };

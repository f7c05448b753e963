import { fail, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { PacePorts } from '@/models/pace';

/** Work that gives way to others, and throws once its signal is aborted: that is a problem then. */
export async function unlessStopped<T>(
  { signal }: PacePorts,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!signal?.aborted) throw error;
    return fail('scoring-stopped', say('modelScoringStopped'));
  }
}

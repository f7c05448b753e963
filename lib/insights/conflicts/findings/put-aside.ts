import type { Feedback } from '@/lib/domain/feedback';
import type { Conflict } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';

/** Whether a person has put a conflict aside: settled, snoozed for now, or not useful. */
export function isPutAside({ id }: Conflict, feedback: readonly Feedback[], now: At): boolean {
  const said = feedback.find(({ kind, subject }) => kind === 'conflict' && subject === id);
  if (!said) return false;
  return said.verdict !== 'snoozed' || said.until === null || said.until > now;
}

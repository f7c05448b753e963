import type { At } from '@/lib/domain/time';

/**
 * The day that gave rise to an action, as part of its id: “done” puts away this
 * occasion, and the next one is a new action.
 */
export const occasion = (subjectId: string, at: At): string =>
  `${subjectId}:${new Date(at).toISOString().slice(0, 10)}`;

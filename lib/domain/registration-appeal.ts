import type { Policy } from './policy';
import type { Registration } from './registration';
import { filedAt } from './registration-window';
import type { At } from './time';

/** Of the present filing only: one filed anew is judged anew. */
const statesOf = (registration: Registration) =>
  (registration.stateHistory ?? []).filter(({ at }) => at >= filedAt(registration));

/** When the present filing was set back to review after a rejection, the oldest first. */
export function appealsOf(registration: Registration): readonly At[] {
  const states = statesOf(registration);
  return states.flatMap(({ state, at }, index) =>
    state === 'in-review' && states[index - 1]?.state === 'rejected' ? [at] : [],
  );
}

/** When it was set back to the review that it is in; null where it waits for no second decision. */
export const onAppealSince = (registration: Registration): At | null =>
  registration.state === 'in-review' && statesOf(registration).at(-1)?.state === 'in-review'
    ? (appealsOf(registration).at(-1) ?? null)
    : null;

/** When it was last rejected; null where nothing says when. */
export function rejectedAt(registration: Registration): At | null {
  const last = statesOf(registration).findLast(({ state }) => state === 'rejected');
  return last?.at ?? registration.decidedAt;
}

/** Whether a rejected registration may still be appealed against; new evidence is another matter. */
export const mayAppeal = (registration: Registration, { appeals }: Policy): boolean =>
  registration.state === 'rejected' && appealsOf(registration).length < appeals;

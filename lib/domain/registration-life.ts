import {
  REGISTRATION_STATES,
  type Registration,
  type RegistrationChange,
  type RegistrationState,
} from './registration';
import { fail, ok, type Result } from './result';
import { keyPart, say } from './text';

/** What can happen to a registration (field.md 3.1). */
export const LIFE_EVENTS = [
  'submit',
  'review',
  'return',
  'resubmit',
  'approve',
  'reject',
  'withdraw',
  'cancel',
  'convert',
  'win',
  'lose',
  'expire',
  'extend',
  'revert',
  'archive',
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

type Moves = { readonly [event in LifeEvent]?: RegistrationState };

const DECISION: Moves = {
  return: 'returned',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
  cancel: 'cancelled',
};

const ENDED: Moves = { archive: 'archived' };

/** Withdrawn only before approval; one withdrawn, cancelled, won or lost is filed as a new one. */
const LIFE: { readonly [state in RegistrationState]: Moves } = {
  draft: { submit: 'submitted', cancel: 'cancelled' },
  submitted: { ...DECISION, review: 'in-review' },
  'in-review': DECISION,
  returned: {
    resubmit: 'submitted',
    reject: 'rejected',
    withdraw: 'withdrawn',
    cancel: 'cancelled',
  },
  approved: {
    convert: 'converted',
    win: 'won',
    lose: 'lost',
    expire: 'expired',
    extend: 'approved',
    cancel: 'cancelled',
    revert: 'in-review',
  },
  rejected: { ...ENDED, resubmit: 'submitted', revert: 'in-review' },
  withdrawn: ENDED,
  converted: {
    win: 'won',
    lose: 'lost',
    expire: 'expired',
    extend: 'converted',
    cancel: 'cancelled',
  },
  won: ENDED,
  lost: ENDED,
  // An extension asked for in time may be granted after the end.
  expired: { ...ENDED, resubmit: 'submitted', extend: 'approved' },
  cancelled: ENDED,
  archived: {},
};

/** The state after an event, or why that cannot happen and what can. */
export function next(state: RegistrationState, event: LifeEvent): Result<RegistrationState> {
  const to = LIFE[state][event];
  if (to !== undefined) return ok(to);
  const text = say(
    'lifeRefused',
    say(`lifeState_${keyPart(state)}`),
    say(`lifeEvent_${event}`),
    say(`lifeHint_${keyPart(state)}`),
  );
  return fail('life-refused', text);
}

/** Every state that a registration can still come to. */
function reachableFrom(state: RegistrationState): ReadonlySet<RegistrationState> {
  const found = new Set(Object.values(LIFE[state]));
  // A set grows while it is walked, and every state joins it once.
  for (const reached of found) {
    for (const further of Object.values(LIFE[reached])) found.add(further);
  }
  return found;
}

const REACHABLE = new Map(REGISTRATION_STATES.map((state) => [state, reachableFrom(state)]));

/** The first step of a history that no registration can take, though sources leave steps out. */
export function impossibleStep({
  stateHistory = [],
}: Registration): { readonly from: RegistrationState; readonly to: RegistrationChange } | null {
  for (const [index, to] of stateHistory.entries()) {
    const from = stateHistory[index - 1]?.state ?? to.state;
    if (from !== to.state && !REACHABLE.get(from)?.has(to.state)) return { from, to };
  }
  return null;
}

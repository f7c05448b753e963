import { describe, expect, it } from 'vitest';
import { REGISTRATION_STATES, type RegistrationState } from '@/lib/domain/registration';
import { impossibleStep, LIFE_EVENTS, type LifeEvent, next } from '@/lib/domain/registration-life';
import { WORDS } from '../../helpers/english';
import { daysAgo, registration } from '../insights/make';

/** Every move there is, as field.md 3.1 has it. */
const MOVES = `
  draft: submit→submitted cancel→cancelled
  submitted: review→in-review return→returned approve→approved reject→rejected withdraw→withdrawn cancel→cancelled
  in-review: return→returned approve→approved reject→rejected withdraw→withdrawn cancel→cancelled
  returned: resubmit→submitted reject→rejected withdraw→withdrawn cancel→cancelled
  approved: convert→converted win→won lose→lost expire→expired extend→approved revert→in-review cancel→cancelled
  rejected: resubmit→submitted revert→in-review archive→archived
  converted: win→won lose→lost expire→expired extend→converted cancel→cancelled
  expired: resubmit→submitted extend→approved archive→archived
  withdrawn: archive→archived
  won: archive→archived
  lost: archive→archived
  cancelled: archive→archived
  archived:`;

const expected = new Map(
  MOVES.trim()
    .split('\n')
    .map((line) => {
      const [state = '', moves = ''] = line.trim().split(':');
      const pairs = moves.trim().split(' ').filter(Boolean);
      return [state, new Map(pairs.map((move) => move.split('→') as [string, string]))] as const;
    }),
);

describe('the life of a registration', () => {
  const all = REGISTRATION_STATES.flatMap((state) =>
    LIFE_EVENTS.map((event) => [state, event] as const),
  );
  it.each(all)('%s, %s', (state, event) => {
    const to = expected.get(state)?.get(event);
    const moved = next(state, event);
    expect(moved.ok ? moved.value : undefined).toBe(to);
  });

  it.each(all.filter(([state, event]) => !next(state, event).ok))(
    'says why: %s, %s',
    (state: RegistrationState, event: LifeEvent) => {
      const refused = next(state, event);
      const values = refused.ok ? [] : refused.problem.text.values;
      const name = state.replace('-', '_');
      const keys = [`lifeState_${name}`, `lifeEvent_${event}`, `lifeHint_${name}`];
      expect(values.map((each) => typeof each === 'object' && 'key' in each && each.key)).toEqual(
        keys,
      );
      for (const key of keys) expect(WORDS).toHaveProperty([key]);
    },
  );
});

describe('a step that no registration can take', () => {
  const history = (...states: RegistrationState[]) =>
    registration({
      stateHistory: states.map((state, index) => ({ state, at: daysAgo(9 - index) })),
    });

  it.each<[RegistrationState[]]>([
    [[]],
    [['approved']],
    [['draft', 'approved', 'won']],
    [['submitted', 'submitted', 'in-review', 'approved', 'approved']],
    [['approved', 'expired', 'submitted', 'approved', 'archived']],
    [['approved', 'in-review', 'rejected']],
  ])('not in %j, even where the source left steps out', (states) => {
    expect(impossibleStep(history(...states))).toBeNull();
  });

  it.each<[RegistrationState[], RegistrationState, RegistrationState]>([
    [['submitted', 'withdrawn', 'approved'], 'withdrawn', 'approved'],
    [['approved', 'won', 'submitted'], 'won', 'submitted'],
    [['submitted', 'draft'], 'submitted', 'draft'],
    [['archived', 'expired'], 'archived', 'expired'],
    [['won', 'lost', 'approved'], 'won', 'lost'],
  ])('in %j', (states, from, to) => {
    expect(impossibleStep(history(...states))).toMatchObject({ from, to: { state: to } });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOCK_STARTS, DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import type { Registration, RegistrationState } from '@/lib/domain/registration';
import { happen, permit } from '@/lib/domain/registration-event';
import { impossibleStep, LIFE_EVENTS, type LifeEvent } from '@/lib/domain/registration-life';
import { stateAt } from '@/lib/domain/registration-state-at';
import { filedAt, windowOf } from '@/lib/domain/registration-window';
import { DAY } from '@/lib/domain/time';
import { daysAgo, inDays, NOW, registration } from '../insights/make';

const START = daysAgo(1_000);

const draft = (over: Partial<Registration> = {}): Registration =>
  registration({
    state: 'draft',
    createdAt: START,
    submittedAt: null,
    decidedAt: null,
    expiresAt: null,
    stateHistory: [],
    updatedAt: START,
    ...over,
  });

type Step = { readonly pick: number; readonly gap: number };
/** What happened, with how it stood after each event. */
type Told = { readonly at: number; readonly registration: Registration; readonly event: LifeEvent };

/** What leads on is picked more often, so that histories grow long. */
const LIVELY: readonly LifeEvent[] = ['submit', 'approve', 'extend', 'resubmit'];
const PICKED = [...LIFE_EVENTS, ...LIVELY, ...LIVELY, ...LIVELY, ...LIVELY];

/** A history, each event one of those that may happen then; it ends where none may. */
function live(steps: readonly Step[], policy: Policy, proof: string): Told[] {
  let now = START;
  let present = draft({ proofOfEngagement: proof });
  return steps.flatMap(({ pick, gap }) => {
    now += gap;
    const allowed = PICKED.filter((event) => permit(present, event, policy, now).ok);
    const event = allowed[pick % allowed.length];
    if (!event) return [];
    const after = happen(present, event, policy, now);
    if (!after.ok) return [];
    present = after.value;
    return [{ at: now, registration: present, event }];
  });
}

const steps = fc.array(fc.record({ pick: fc.nat(), gap: fc.integer({ min: 1, max: 30 * DAY }) }), {
  maxLength: 40,
  size: 'max',
});
const policies = fc.record({
  clockStart: fc.constantFrom(...CLOCK_STARTS),
  protectionDays: fc.integer({ min: 1, max: 180 }),
  extensionDays: fc.integer({ min: 0, max: 60 }),
  resubmissions: fc.integer({ min: 0, max: 3 }),
});
const proofs = fc.constantFrom('', 'Two workshops', 'A visit');

/** Holds for every history that can come about. */
const always = (law: (told: readonly Told[], policy: Policy) => void): void =>
  fc.assert(
    fc.property(steps, policies, proofs, (asked, chosen, proof) => {
      const policy = { ...DEFAULT_POLICY, ...chosen };
      law(live(asked, policy, proof), policy);
    }),
    { numRuns: 300, seed: 4 },
  );

const statesOf = (told: readonly Told[]): RegistrationState[] =>
  told.map((each) => each.registration.state);

describe('laws of every history', () => {
  it('reaches every state', () => {
    const seen = new Set<RegistrationState>();
    always((told) => {
      for (const state of statesOf(told)) seen.add(state);
    });
    expect(seen.size).toBe(12);
  });

  it.each(['withdrawn', 'won', 'lost', 'cancelled'] as const)(
    'nothing but the archive comes after %s',
    (end) => {
      always((told) => {
        const states = statesOf(told);
        const after = states.includes(end) ? states.slice(states.indexOf(end) + 1) : [];
        expect(after.every((state) => state === 'archived')).toBe(true);
      });
    },
  );

  it('is withdrawn only before it was approved, or after it was set back', () => {
    always((told) => {
      const states = statesOf(told);
      for (const [index, state] of states.entries()) {
        if (state !== 'withdrawn') continue;
        expect(['submitted', 'in-review', 'returned']).toContain(states[index - 1]);
      }
    });
  });

  it('is extended at most once for each filing, and never without proof', () => {
    let extensions = 0;
    always((told) => {
      const extended = told.filter(({ event }) => event === 'extend');
      const filings = extended.map((each) => filedAt(each.registration));
      expect(new Set(filings).size).toBe(filings.length);
      extensions += filings.length;
      for (const { registration: each } of extended) {
        expect(each.proofOfEngagement).not.toBe('');
      }
    });
    expect(extensions).toBeGreaterThan(30);
  });

  it('protects never longer than its window and one extension', () => {
    always((told, policy) => {
      const { protectionDays, extensionDays } = policy;
      for (const { registration: each, at } of told) {
        const { from, to } = windowOf(each, policy);
        expect(to - from).toBeLessThanOrEqual((protectionDays + extensionDays) * DAY);
        expect(['approved', 'converted']).not.toContain(stateAt(each, policy, Math.max(to, at)));
      }
    });
  });

  it('is sent back and filed again no more often than the policy allows', () => {
    always((told, { resubmissions }) => {
      const states: RegistrationState[] = ['draft', ...statesOf(told)];
      const again = states.filter(
        (state, index) =>
          state === 'submitted' && ['returned', 'rejected'].includes(states[index - 1] ?? ''),
      );
      expect(again.length).toBeLessThanOrEqual(resubmissions);
    });
  });

  it('is set back from a rejection once for each filing: one appeal', () => {
    let appeals = 0;
    always((told) => {
      const states: RegistrationState[] = ['draft', ...statesOf(told)];
      const filings = told.flatMap(({ event, registration: each }, index) =>
        event === 'revert' && states[index] === 'rejected' ? [filedAt(each)] : [],
      );
      expect(new Set(filings).size).toBe(filings.length);
      appeals += filings.length;
    });
    expect(appeals).toBeGreaterThan(5);
  });

  it('has no impossible step', () => {
    always((told) => {
      const last = told.at(-1)?.registration;
      if (last) expect(impossibleStep(last)).toBeNull();
    });
  });

  it('read back from the last record, it stood at each moment as it did then', () => {
    always((told, policy) => {
      const last = told.at(-1)?.registration;
      const filings = told.filter(({ event }) => event === 'resubmit' || event === 'approve');
      // The record keeps the dates of the last approval only.
      if (!last || filings.length > 1) return;
      for (const [index, { at, registration: then }] of told.entries()) {
        const until = told[index + 1]?.at ?? at + 200 * DAY;
        for (const moment of [at, (at + until) / 2, until - 1]) {
          expect(stateAt(last, policy, moment)).toBe(stateAt(then, policy, moment));
        }
      }
    });
  });
});

describe('what may not happen', () => {
  const refusal = (event: LifeEvent, over: Partial<Registration>, policy = {}) => {
    const result = permit(registration(over), event, { ...DEFAULT_POLICY, ...policy }, NOW);
    return result.ok ? result.value : result.problem.text.key;
  };
  const proven = { proofOfEngagement: 'Two workshops' };
  const back: Registration['stateHistory'] = [
    { state: 'submitted', at: daysAgo(9) },
    { state: 'returned', at: daysAgo(8) },
    { state: 'submitted', at: daysAgo(7) },
    { state: 'returned', at: daysAgo(6) },
  ];

  it.each<[string, LifeEvent, Partial<Registration>, string]>([
    ['without proof', 'extend', {}, 'lifeExtensionUnproven'],
    ['with proof', 'extend', proven, 'approved'],
    ['a second time', 'extend', { ...proven, extendedAt: daysAgo(2) }, 'lifeExtensionUsed'],
    ['after the end', 'extend', { ...proven, expiresAt: NOW }, 'lifeExtensionTooLate'],
    [
      'after the end, but asked for before',
      'extend',
      { expiresAt: daysAgo(1), extensionRequestedAt: daysAgo(2) },
      'approved',
    ],
    ['before its end', 'expire', {}, 'lifeHoldsUntil'],
    ['at its end', 'expire', { expiresAt: NOW }, 'expired'],
    ['twice', 'expire', { state: 'expired', expiresAt: NOW }, 'lifeRefused'],
    ['run out, whatever the source says', 'convert', { expiresAt: daysAgo(1) }, 'lifeRefused'],
    ['run out, as a new claim', 'resubmit', { expiresAt: daysAgo(1) }, 'submitted'],
    [
      'sent back twice',
      'resubmit',
      { state: 'returned', stateHistory: back },
      'lifeResubmissionsUsed',
    ],
    ['sent back once', 'resubmit', { state: 'rejected' }, 'submitted'],
    ['while held', 'withdraw', {}, 'lifeRefused'],
  ])('%s: %s', (_, event, over, expected) => {
    expect(refusal(event, over)).toBe(expected);
  });

  it('is decided by the policy', () => {
    expect(refusal('extend', proven, { extensionDays: 0 })).toBe('lifeNoExtension');
    expect(refusal('resubmit', { state: 'rejected' }, { resubmissions: 0 })).toBe(
      'lifeResubmissionsUsed',
    );
  });
});

describe('filed anew after a gap', () => {
  it('counts from the new filing, so that a rival’s claim filed in the gap comes first', () => {
    const held = registration({ decidedAt: daysAgo(120), expiresAt: daysAgo(30) });
    const anew = happen(held, 'resubmit', DEFAULT_POLICY, NOW);
    const rival = registration({ partnerId: 'sample:p2', submittedAt: daysAgo(10) });
    expect(anew.ok && filedAt(anew.value)).toBe(NOW);
    expect(anew.ok && filedAt(anew.value) > filedAt(rival)).toBe(true);
  });

  it('one that was returned keeps its place', () => {
    const returned = registration({ state: 'returned', decidedAt: null, expiresAt: null });
    const anew = happen(returned, 'resubmit', DEFAULT_POLICY, inDays(1));
    expect(anew.ok && filedAt(anew.value)).toBe(daysAgo(30));
  });
});

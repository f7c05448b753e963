import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { DAY, HOUR } from '@/lib/domain/time';
import { contextsOf } from '@/lib/insights/conflicts/claim/context';
import { rejectedOf } from '@/lib/insights/precedence/rejected';
import { english } from '@/test/helpers/english';
import { page, rivalClaim } from '../conflicts/make';
import { daysAgo, deal, inDays, NOW, registration } from '../make';

const rejected = (over: Partial<Registration> = {}): Registration =>
  registration({
    state: 'rejected',
    dealId: 'sample:d1',
    decidedAt: daysAgo(10),
    expiresAt: null,
    ...over,
  });

function told(
  own: Registration,
  lastActivityAt: number | null = null,
  rules: Partial<Policy> = {},
  others: readonly Registration[] = [],
) {
  const dossier = page({ deal: deal({ lastActivityAt }), registrations: [own, ...others] });
  const [context] = contextsOf(dossier, { ...DEFAULT_POLICY, ...rules }, NOW);
  if (!context) throw new Error('no context');
  return rejectedOf(context).map(({ reason, appeal, evidence }) => ({
    reason: reason && english.text(reason),
    appeal: english.text(appeal),
    evidence: evidence.map(english.text),
  }))[0];
}

const NONE_YET =
  'An appeal is open, but only on new evidence: nothing here is newer than the decision of 5 Jun 2026';
const OPEN = 'An appeal is open, on what is newer than the decision of 5 Jun 2026';

describe('an appeal', () => {
  it('is open on what is dated after the decision', () => {
    expect(told(rejected({ chosenByCustomerAt: daysAgo(3) }), daysAgo(2))).toMatchObject({
      appeal: OPEN,
      evidence: [
        'The customer wrote on 12 Jun 2026 that it wants to buy from this partner',
        'Last activity on 13 Jun 2026',
      ],
    });
  });

  it.each([
    ['nothing', null],
    ['older', daysAgo(11)],
    ['the very moment', daysAgo(10)],
    ['later on the same day: nobody knows which came first', daysAgo(10) + 11 * HOUR],
    ['in days to come: a wrong date', inDays(3)],
  ])('needs evidence that is new: %s', (_, at) => {
    expect(told(rejected(), at)).toMatchObject({ appeal: NONE_YET, evidence: [] });
  });

  it('takes the next day, and clocks that are a little ahead', () => {
    const nextDay = Math.floor(daysAgo(10) / DAY) * DAY + DAY;
    expect(told(rejected(), nextDay)?.appeal).toBe(OPEN);
    expect(told(rejected(), NOW + 20 * HOUR)?.appeal).toBe(OPEN);
  });

  it('without the date of the decision nothing can be called new', () => {
    expect(told(rejected({ decidedAt: null }), daysAgo(1))).toMatchObject({
      appeal: expect.stringContaining('when it was decided is not in the data'),
      evidence: [],
    });
  });

  it('is one; used, under way or not allowed, it is said', () => {
    const history = (...states: readonly Registration['state'][]) => ({
      stateHistory: states.map((state, index) => ({ state, at: daysAgo(20 - index) })),
    });
    const used = history('submitted', 'rejected', 'in-review', 'rejected');
    expect(told(rejected(used), daysAgo(1))?.appeal).toBe('Its one appeal has been used');
    expect(told(rejected(used), daysAgo(1), { appeals: 3 })?.appeal).toContain('is open');
    const back = history('submitted', 'rejected', 'in-review');
    expect(told(rejected({ ...back, state: 'in-review' }))?.appeal).toBe(
      'Back in review on appeal since 28 May 2026',
    );
    expect(told(rejected(), daysAgo(1), { appeals: 0 })).toMatchObject({
      appeal: 'The policy allows no appeal',
      evidence: [],
    });
  });

  it('is nothing to say of what was not rejected', () => {
    expect(told(rejected({ state: 'approved' }))).toBeUndefined();
    expect(told(rejected({ state: 'withdrawn' }))).toBeUndefined();
  });
});

describe('the reason of a rejection', () => {
  it('is told as the source has it', () => {
    expect(told(rejected({ rejectionReason: 'R-07 Duplicate' }))?.reason).toBe(
      'The reason given: R-07 Duplicate.',
    );
  });

  it.each([undefined, 'n/a', '–'])(
    '“%s” is none, where others of the source name theirs',
    (given) => {
      const own = rejected(given === undefined ? {} : { rejectionReason: given });
      expect(told(own)?.reason).toBeNull();
      const other = rivalClaim({ state: 'rejected', rejectionReason: 'R-01' });
      expect(told(own, null, {}, [other])?.reason).toContain('Every rejection needs one');
      const foreign = { ...other, sourceId: 'another' };
      expect(told(own, null, {}, [foreign])?.reason).toBeNull();
    },
  );
});

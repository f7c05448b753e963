import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '@/lib/domain/feedback';
import { NO_WORTH } from '@/lib/insights/plays/worth';
import { rankActions } from '@/lib/insights/rank';
import { action, feedback, inDays, NOW } from './make';

const worth = (id: string, amount: number, currency = 'EUR') =>
  action({ id, value: { amount, currency } });
const ids = (actions: ReturnType<typeof rankActions>) => actions.map(({ id }) => id);

describe('rankActions', () => {
  it('shows the three of the highest value, best first', () => {
    const actions = [worth('a', 1), worth('b', 40), worth('c', 30), worth('d', 2)];
    expect(ids(rankActions(actions, [], NOW))).toEqual(['b', 'c', 'd']);
  });

  it('never compares two currencies: the main one first, no value last', () => {
    const actions = [
      action({ id: 'none', value: NO_WORTH }),
      worth('yen', 900_000, 'JPY'),
      worth('small', 1),
      worth('large', 2),
    ];
    expect(ids(rankActions(actions, [], NOW))).toEqual(['large', 'small', 'yen']);
    expect(ids(rankActions(actions.slice(0, 2), [], NOW))).toEqual(['yen', 'none']);
  });

  it.each([
    ['done', null, false],
    ['not-useful', null, false],
    ['snoozed', inDays(1), false],
    ['snoozed', NOW, true],
    ['snoozed', NOW - 1, true],
    ['wrong', null, true],
  ] as const)('%s until %s shows: %s', (verdict, until, expected) => {
    const said = feedback('a', { verdict, until });
    expect(rankActions([worth('a', 1)], [said], NOW).length === 1).toBe(expected);
  });

  it('is not moved by what was said of other things', () => {
    const said = [feedback('b'), feedback('a', { kind: 'conflict', id: 'conflict:a' })];
    expect(rankActions([worth('a', 1)], said, NOW)).toHaveLength(1);
  });

  const anyAction = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    amount: fc.constantFrom(0, 1, 1, 5, 1e9),
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  });
  const anyActions = fc
    .uniqueArray(anyAction, { selector: ({ id }) => id })
    .map((all) => all.map(({ id, amount, currency }) => worth(id, amount, currency)));
  const anyFeedback = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...VERDICTS)))
    .map((all) => all.map(([id, verdict]) => feedback(id, { verdict, until: inDays(3) })));

  it('shows at most three, none that was put away, the same for any order', () => {
    fc.assert(
      fc.property(anyActions, anyFeedback, (actions, said) => {
        const ranked = rankActions(actions, said, NOW);
        expect(ranked.length).toBeLessThanOrEqual(3);
        const hidden = said
          .filter(({ verdict }) => ['done', 'not-useful', 'snoozed'].includes(verdict))
          .map(({ subject }) => subject);
        expect(ids(ranked).filter((id) => hidden.includes(id))).toEqual([]);
        expect(rankActions(actions.toReversed(), said, NOW)).toEqual(ranked);
        expect(rankActions([...ranked], said, NOW)).toEqual(ranked);
      }),
    );
  });

  it('leaves the list it was given alone', () => {
    const actions = Object.freeze([worth('a', 1), worth('b', 2)]);
    expect(ids(rankActions(actions, [], NOW))).toEqual(['b', 'a']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertMemory, decideAlert, NOTHING_SEEN, type Seen } from '@/lib/domain/alerts';
import { SEVERITIES } from '@/lib/domain/insights';
import { DAY } from '@/lib/domain/time';

const NOW = 1_800_000_000_000;
const worst = (part: Partial<Seen> = {}): Seen => ({
  record: 'a',
  conflict: 'c1',
  severity: 'warn',
  ...part,
});

/** What becomes of these alerts, one after the other, a day apart unless said. */
function run(alerts: readonly Seen[], budget = 10, apart = DAY): readonly boolean[] {
  let memory: AlertMemory = NOTHING_SEEN;
  return alerts.map((alert, index) => {
    const decision = decideAlert(alert, memory, budget, NOW + index * apart);
    memory = decision.memory;
    return decision.interrupts;
  });
}

describe('an alert', () => {
  it('interrupts once for a conflict of a record', () => {
    expect(run([worst(), worst(), worst()])).toEqual([true, false, false]);
  });

  it('interrupts again for one that is worse, and never for one that is less bad', () => {
    const block = worst({ conflict: 'c2', severity: 'block' });
    expect(run([worst(), block, worst({ conflict: 'c3' }), block])).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(run([worst(), worst({ severity: 'block' })])).toEqual([true, true]);
  });

  it('interrupts for another one that is as bad, and for another record', () => {
    expect(run([worst(), worst({ conflict: 'c2' }), worst({ record: 'b' })])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is not held over: what the budget did not allow was shown by the mark', () => {
    const first = decideAlert(worst(), NOTHING_SEEN, 0, NOW);
    expect(first.interrupts).toBe(false);
    expect(decideAlert(worst(), first.memory, 10, NOW + 30 * DAY).interrupts).toBe(false);
  });

  it('has its budget back a week after it was spent', () => {
    const records = ['a', 'b', 'c'].map((record) => worst({ record }));
    expect(run(records, 2, 1)).toEqual([true, true, false]);
    expect(run(records, 2, 4 * DAY)).toEqual([true, true, true]);
    expect(run(records, 1, 7 * DAY)).toEqual([true, true, true]);
    expect(run(records, 1, 7 * DAY - 1)).toEqual([true, false, true]);
  });

  it('is not silenced for ever by a clock that was put back', () => {
    const memory = { seen: [], interruptions: [NOW + 400 * DAY] };
    expect(decideAlert(worst(), memory, 1, NOW)).toMatchObject({
      interrupts: true,
      memory: { interruptions: [NOW] },
    });
  });

  it('never exceeds its budget in any week, and remembers a bounded number of records', () => {
    const alert = fc.record({
      record: fc.string({ maxLength: 2 }),
      conflict: fc.string({ maxLength: 1 }),
      severity: fc.constantFrom(...SEVERITIES),
      after: fc.integer({ min: 0, max: 3 * DAY }),
    });
    fc.assert(
      fc.property(fc.array(alert, { maxLength: 60 }), fc.nat(5), (alerts, budget) => {
        let memory: AlertMemory = NOTHING_SEEN;
        let now = NOW;
        const interrupted: number[] = [];
        for (const { after, ...seen } of alerts) {
          now += after;
          const decision = decideAlert(seen, memory, budget, now);
          memory = decision.memory;
          if (decision.interrupts) interrupted.push(now);
        }
        for (const end of interrupted)
          expect(
            interrupted.filter((at) => at > end - 7 * DAY && at <= end).length,
          ).toBeLessThanOrEqual(budget);
        expect(new Set(memory.seen.map(({ record }) => record)).size).toBe(memory.seen.length);
      }),
    );
  });

  it('forgets the oldest records first', () => {
    let memory: AlertMemory = NOTHING_SEEN;
    for (let n = 0; n < 600; n += 1)
      memory = decideAlert(worst({ record: `${n}` }), memory, 0, NOW).memory;
    expect(memory.seen).toHaveLength(500);
    expect(memory.seen[0]?.record).toBe('100');
  });
});

import { describe, expect, it } from 'vitest';
import { growPartner } from '@/lib/insights/plays/grow-partner';
import { NO_WORTH } from '@/lib/insights/plays/worth';
import { context, daysAgo, dealPage, eur, partner, partnerPage, score } from '../make';

const rising = (earlier: number, days = 90) =>
  score({
    kind: 'partner-target',
    subjectId: 'sample:p1',
    probability: 0.68,
    past: [{ at: daysAgo(days), points: earlier }],
  });
const page = (scores: ReturnType<typeof score>[], quota = eur(200_000)) =>
  context(partnerPage({ partner: partner({ quota }), scores }));

describe('grow-partner', () => {
  it('thanks a partner whose score rose, with by how much and to what', () => {
    expect(growPartner.suggest(page([rising(59)]))).toMatchObject({
      about: 'sample:p1:2026-04-01',
      reason: { values: [9, 68], count: 9 },
      value: eur(10_000),
    });
  });

  it.each([
    [65, true],
    [66, false],
    [75, false],
  ])('%i points a quarter ago and 68 now: %s', (earlier, expected) => {
    expect(growPartner.suggest(page([rising(earlier)])) !== undefined).toBe(expected);
  });

  it('keeps quiet without a value that is a quarter old', () => {
    expect(growPartner.suggest(page([rising(50, 89)]))).toBeUndefined();
    expect(growPartner.suggest(page([]))).toBeUndefined();
  });

  it('keeps quiet on the page of a deal', () => {
    expect(growPartner.suggest(context(dealPage({ scores: [rising(50)] })))).toBeUndefined();
  });

  it('has no value where neither a quota nor revenue is known', () => {
    const given = context(partnerPage({ scores: [rising(50)] }));
    expect(growPartner.suggest(given)?.value).toEqual(NO_WORTH);
  });
});

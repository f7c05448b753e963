import { describe, expect, it } from 'vitest';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { mergeParts } from '@/lib/insights/replay/merge-parts';
import { replayPart } from '@/lib/insights/replay/replay-part';
import { workspaceOf } from '@/lib/insights/workspace/workspace';
import { policy, RIVAL } from '../conflicts/make';
import { account, daysAgo, NOW, partner, registration } from '../make';

const YEAR = { from: daysAgo(365), to: NOW };

const filed = (days: number, over: Partial<Registration>): Registration =>
  registration({
    createdAt: daysAgo(days),
    submittedAt: daysAgo(days),
    decidedAt: daysAgo(days - 1),
    updatedAt: daysAgo(days - 1),
    expiresAt: daysAgo(days - 91),
    ...over,
  });

const FIRST = filed(200, { id: 'sample:r1' });
const SECOND = filed(140, { id: 'sample:r2', partnerId: RIVAL.id, state: 'rejected' });

function replayed(
  registrations: readonly Registration[],
  changed: Partial<Policy>,
  feedback: Parameters<typeof workspaceOf>[0]['feedback'] = [],
) {
  const workspace = workspaceOf({
    partners: [partner(), RIVAL],
    accounts: [account()],
    deals: [],
    registrations,
    feedback,
  });
  const shares: number[] = [];
  const policies = { today: policy(), changed: policy(changed) };
  const ask = { policies, span: YEAR, part: { index: 0, of: 1 } };
  const part = replayPart(ask, workspace, (share) => shares.push(share));
  const result = mergeParts([part], YEAR);
  if (!result.ok) throw new Error(result.problem.code);
  return { ...result.value, shares };
}

const countOf = (rules: readonly { rule: string; count: number }[], rule: string): number =>
  rules.find((each) => each.rule === rule)?.count ?? 0;

describe('a replay', () => {
  it('finds the claim that stood when another was filed, though it has run out by now', () => {
    const { today } = replayed([FIRST, SECOND], {});
    expect(today.registrations).toBe(2);
    expect(countOf(today.conflicts, 'claimed-by-other')).toBe(1);
    expect(today.bySeverity.block).toBe(1);
  });

  it('tells what a shorter window would have changed', () => {
    const { changed, today, winners } = replayed([FIRST, SECOND], { protectionDays: 30 });
    expect(countOf(changed.conflicts, 'claimed-by-other')).toBe(0);
    expect(today.expiries).toBe(1);
    expect(changed.expiries).toBe(1);
    expect(winners.map(({ today: winner }) => winner.registrationId)).toEqual([SECOND.id]);
    expect(winners[0]?.changed.decision.key).toBe('replayUncontested');
  });

  it('changes nothing where the rules are the same', () => {
    const { changed, today, winners } = replayed([FIRST, SECOND], {});
    expect(changed).toEqual(today);
    expect(winners).toEqual([]);
  });

  it('knows nothing of what came later', () => {
    const later = filed(100, { id: 'sample:r3', partnerId: RIVAL.id });
    const { today, winners } = replayed([filed(140, {}), later], { protectionDays: 10 });
    // It is the later one that met the earlier: it alone would have been decided otherwise.
    expect(winners.map(({ changed }) => changed.registrationId)).toEqual([later.id]);
    expect(today.registrations).toBe(2);
  });

  it('hears what people said of matches, not what they put aside', () => {
    const aside = {
      id: 'conflict:x',
      kind: 'conflict',
      subject: `claimed-by-other:claim:${SECOND.id}:${FIRST.id}`,
      verdict: 'not-useful',
      at: NOW,
      until: null,
    } as const;
    const { today } = replayed([FIRST, SECOND], {}, [aside]);
    expect(today.bySeverity.block).toBe(1);
  });

  it('looks at its stretch of time only, and says how far it is', () => {
    const old = filed(800, { id: 'sample:r0' });
    const { shares, today } = replayed([old, FIRST, SECOND], {});
    expect(today.registrations).toBe(2);
    expect(shares).toEqual([0.5, 1]);
  });
});

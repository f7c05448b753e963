import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { say } from '@/lib/domain/text';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { resolveConflict } from '@/lib/insights/plays/resolve-conflict';
import { NO_WORTH } from '@/lib/insights/plays/worth';
import {
  conflict,
  context,
  deal,
  dealPage,
  eur,
  inDays,
  NOW,
  partnerPage,
  registration,
} from '../make';

const block = conflict();
const warn = conflict({ id: 'direct-deal:sample:d1:sample:d2', severity: 'warn', contact: null });
const info = conflict({ id: 'similar-name:sample:a1:sample:a2', severity: 'info' });

describe('resolve-conflict', () => {
  it('names the owner of the worst conflict and counts the serious ones', () => {
    const given = context(dealPage(), { conflicts: [warn, block, info] });
    expect(resolveConflict.suggest(given)).toMatchObject({
      about: block.id,
      title: say('playResolveConflict', 'Dana Ruiz', block.title),
      reason: { count: 2, values: [2, block.resolution] },
      value: eur(25_000),
    });
  });

  it('says what to settle where nobody is named, and values a check lower', () => {
    const given = context(dealPage(), { conflicts: [warn] });
    expect(resolveConflict.suggest(given)).toMatchObject({
      title: say('playResolveConflictNobody', warn.title),
      value: eur(10_000),
    });
  });

  it.each([[[]], [[info]]])('keeps quiet without a serious conflict', (conflicts) => {
    expect(resolveConflict.suggest(context(dealPage(), { conflicts }))).toBeUndefined();
  });

  it.each([
    ['the registration', 'sample:r1', eur(20_000)],
    ['the deal', 'sample:d1', eur(25_000)],
    ['a record that is not known', 'sample:d11', NO_WORTH],
  ])('takes the amount of %s that it turns on, on other pages', (_what, about, value) => {
    const found = conflict({ id: `claimed-by-other:sample:p1:${about}` });
    const page = partnerPage({ deals: [deal()], registrations: [registration()] });
    expect(resolveConflict.suggest(context(page, { conflicts: [found] }))?.value).toEqual(value);
  });

  it('takes the amount of a registration that runs out, whichever reminder is due', () => {
    const soon = registration({ dealId: null, expiresAt: inDays(5) });
    const page = partnerPage({ registrations: [soon] });
    const { conflicts } = findConflicts(page, DEFAULT_POLICY, NOW);
    expect(conflicts.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'expiring-registration warn',
    ]);
    expect(resolveConflict.suggest(context(page, { conflicts }))?.value).toEqual(eur(8_000));
  });
});

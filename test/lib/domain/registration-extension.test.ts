import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { extensionOf } from '@/lib/domain/registration-extension';
import { daysAgo, inDays, NOW, registration } from '../insights/make';

const ask = (over = {}, policy = {}) =>
  extensionOf(
    registration({ expiresAt: inDays(10), ...over }),
    { ...DEFAULT_POLICY, ...policy },
    NOW,
  );

describe('where a registration stands with its extension', () => {
  it('is possible until the end, and says whether there is proof', () => {
    const possible = { kind: 'possible', until: inDays(10), to: inDays(40) };
    expect(ask()).toEqual({ ...possible, isProven: false });
    expect(ask({ proofOfEngagement: ' ' })).toEqual({ ...possible, isProven: false });
    expect(ask({ proofOfEngagement: 'Two workshops' })).toEqual({ ...possible, isProven: true });
  });

  it.each([
    ['asked for in time', { extensionRequestedAt: daysAgo(1) }, { kind: 'asked', at: daysAgo(1) }],
    [
      'used',
      { extensionRequestedAt: daysAgo(25), extendedAt: daysAgo(22), expiresAt: inDays(10) },
      { kind: 'used', at: daysAgo(22) },
    ],
    [
      'asked for after the end',
      { expiresAt: daysAgo(5), extensionRequestedAt: daysAgo(4) },
      { kind: 'too-late', at: daysAgo(4) },
    ],
    [
      'extended after the end that it had',
      { extendedAt: daysAgo(3), expiresAt: inDays(26) },
      { kind: 'too-late', at: daysAgo(3) },
    ],
    ['over, and nobody asked', { expiresAt: NOW }, { kind: 'too-late', at: null }],
    ['over, says the source', { state: 'expired' }, { kind: 'too-late', at: null }],
    ['not approved yet', { state: 'in-review' }, { kind: 'none' }],
    ['rejected', { state: 'rejected' }, { kind: 'none' }],
  ])('%s', (_, over, expected) => {
    expect(ask(over)).toEqual(expected);
  });

  it('is none where the programme grants none, but a used one stays used', () => {
    expect(ask({}, { extensionDays: 0 })).toEqual({ kind: 'none' });
    expect(ask({ extendedAt: daysAgo(2) }, { extensionDays: 0 })).toEqual({
      kind: 'used',
      at: daysAgo(2),
    });
  });
});

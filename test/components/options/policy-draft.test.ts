import { describe, expect, it } from 'vitest';
import { draftOf, policyOf, withSeverity } from '@/components/options/policy-draft';
import { DEFAULT_POLICY } from '@/lib/domain/policy';

const rule = { id: 'similar-name', severity: 'info' } as const;

describe('policy draft', () => {
  it('comes back as it went in', () => {
    const policy = {
      ...DEFAULT_POLICY,
      namedAccounts: ['a', 'b'],
      severities: { x: 'off' },
    } as const;
    expect(policyOf(draftOf(policy), policy)).toEqual({ ...policy, version: 2 });
  });

  it('is no policy while one number cannot be used', () => {
    const draft = draftOf(DEFAULT_POLICY);
    expect(
      policyOf({ ...draft, days: { ...draft.days, silentDays: '0' } }, DEFAULT_POLICY),
    ).toBeNull();
  });

  it('names only rules that differ from their own severity', () => {
    const changed = withSeverity({}, rule, 'off');
    expect(changed).toEqual({ 'similar-name': 'off' });
    expect(withSeverity(changed, rule, 'info')).toEqual({});
  });
});

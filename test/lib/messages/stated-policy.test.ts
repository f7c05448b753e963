import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import * as stating from '@/lib/messages/stated-policy';
import { english } from '../../helpers/english';

const RULES = ['claimed-by-other'];
const statedPolicy = (value: unknown) => stating.statedPolicy(value, RULES);
const statedPolicyOf = (text: string) => stating.statedPolicyOf(text, RULES);

const wordsOf = (value: unknown): string => {
  const stated = statedPolicy(value);
  return stated.ok ? `fine: ${JSON.stringify(stated.value)}` : english.text(stated.problem.text);
};

describe('what a file or an administrator states', () => {
  it('is taken setting by setting; those left out stay as they are', () => {
    const stated = { protectionDays: 120, adjudicator: null, minimumDeals: [] };
    expect(statedPolicy(stated)).toEqual({ ok: true, value: stated });
    expect(statedPolicy({})).toEqual({ ok: true, value: {} });
  });

  it('takes a whole policy back as it was exported, without its version', () => {
    const { version: _, ...settings } = DEFAULT_POLICY;
    expect(statedPolicyOf(JSON.stringify(DEFAULT_POLICY))).toEqual({ ok: true, value: settings });
  });

  it('may leave open what a longer window goes by', () => {
    expect(statedPolicy({ longerProtection: [{ tier: 'Gold', days: 180 }] })).toEqual({
      ok: true,
      value: { longerProtection: [{ tier: 'Gold', from: null, days: 180 }] },
    });
  });

  it('may name nobody for a step of the ladder', () => {
    const step = { who: 'deal-desk', within: 48, unit: 'hours' };
    expect(statedPolicy({ ladder: [step] })).toEqual({
      ok: true,
      value: { ladder: [{ ...step, person: null }] },
    });
    expect(statedPolicy({ ladder: [], appeals: 0 })).toMatchObject({ ok: true });
  });

  it.each<[unknown, string | RegExp]>([
    [{ protectionDays: 0 }, 'protectionDays: This is too small or too short: at least 1.'],
    [{ protectionDays: 9999 }, 'protectionDays: This is too large or too long: at most 3,650.'],
    [{ protectionDays: '90' }, 'protectionDays: This has to be a number.'],
    [{ protectionDays: 1.5 }, 'protectionDays: This has to be a whole number.'],
    [{ tiers: 'Gold' }, 'tiers: This has to be a list.'],
    [{ clockStart: 'sent' }, 'clockStart: This has to be one of: created, submitted, approved.'],
    [{ proofs: ['budget', 'luck'] }, /^proofs\[1\]: This has to be one of: decision-maker, /],
    [
      { longerProtection: [{ tier: 'Gold', days: 180 }, { days: 'x' }] },
      'longerProtection[1].days: This has to be a number.',
    ],
    [{ minimumDeals: [{ amount: 1, currency: 'eur' }] }, /^minimumDeals\[0\]\.currency: /],
    [
      { precedence: ['exclusion', 'adjudicator', 'exclusion'] },
      'precedence[2]: “exclusion” is named twice. Leave the second one out.',
    ],
    [{ proofs: ['budget', 'budget'] }, /^proofs\[1\]: “budget” is named twice\./],
    [{ ladder: [{ who: 'boss', within: 1, unit: 'hours' }] }, /^ladder\[0\]\.who: .* managers, /],
    [{ ladder: [{ who: 'managers', within: 0, unit: 'hours' }] }, /^ladder\[0\]\.within: /],
    [{ ladder: [{ who: 'managers', within: 5, unit: 'days' }] }, /business-days/],
    [{ ladder: [{ who: 'managers', within: 5 }] }, /^ladder\[0\]\.unit: /],
    [
      { ladder: Array.from({ length: 11 }, () => DEFAULT_POLICY.ladder[0]) },
      'ladder: This is too large or too long: at most 10.',
    ],
    [{ appeals: -1 }, /^appeals: /],
    [{ protectDays: 90 }, /^There is no setting of this name: protectDays\./],
    [{ healthWeights: {} }, /^There is no setting of this name: healthWeights\./],
    [
      { severities: { 'claimed-by-other': 'warn', 'claimed-by-others': 'off' } },
      /^There is no rule of this name: claimed-by-others\./,
    ],
    [[], 'This has to be a group of settings.'],
    [null, 'This has to be a group of settings.'],
  ])('says where and what is wrong: %j', (value, words) => {
    expect(wordsOf(value)).toMatch(words);
  });

  it('a file that is no JSON says what to do', () => {
    expect(statedPolicyOf('protectionDays = 90')).toMatchObject({
      problem: { code: 'policy-not-json' },
    });
  });

  it('names every setting but the version and what health weighs', () => {
    const settings = Object.keys(DEFAULT_POLICY).filter((name) => name !== 'version');
    for (const name of settings) {
      const stated = { [name]: DEFAULT_POLICY[name as keyof Policy] };
      expect(statedPolicy(stated)).toEqual({ ok: true, value: stated });
    }
  });
});

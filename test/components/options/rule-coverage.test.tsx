// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { RuleCoverage } from '@/components/options/RuleCoverage';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { optionsWith } from '../fixtures/options';
import { mounted } from '../mounted';

describe('the list of rules that are not checked', () => {
  it('names each with what it lacks, and none that is checked', async () => {
    const { settle, words } = mounted(<RuleCoverage ports={(await optionsWith()).ports} />);
    await settle();
    expect(words()).toContain('1 rule is checked on every record.');
    expect(words()).toContain('2 cannot be checked, and say nothing:');
    expect(words()).toContain('No contract territories imported');
    expect(words()).not.toContain('Claimed by another partner');
  });

  it('says nothing of a table where all is checked', async () => {
    const coverage = async () =>
      ok([
        { code: 'C01', title: say('conflictClaimedByOther'), state: 'checked', missing: null },
      ] as const);
    const { root, settle } = mounted(<RuleCoverage ports={{ coverage }} />);
    await settle();
    expect(root.querySelector('table')).toBeNull();
  });

  it('says why it cannot be told', async () => {
    const coverage = async () => fail('store-blocked', say('storeBlocked'));
    const { root, settle, words } = mounted(<RuleCoverage ports={{ coverage }} />);
    await settle();
    expect(root.querySelector('table')).toBeNull();
    expect(words().length).toBeGreaterThan(20);
  });
});

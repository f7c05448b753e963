// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Options } from '@/components/options/Options';
import { createImportState } from '@/components/state/import-state';
import type { OptionsPorts } from '@/components/state/options-ports';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { importPorts, optionsWith, registry } from '../fixtures/options';
import { mounted } from '../mounted';

const policyPage = async (ports: Partial<OptionsPorts> = {}) => {
  const state = await optionsWith({ policy: async () => ok(DEFAULT_POLICY), ...ports });
  return mounted(
    <Options
      state={state}
      imports={createImportState(importPorts)}
      registry={registry}
      first="policy"
    />,
  );
};

const choose = async (page: Awaited<ReturnType<typeof policyPage>>) => {
  const input = page.root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'policy.json')] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await page.settle();
};

describe('the policy as a file', () => {
  it('is looked at before it is saved', async () => {
    const savePolicy = vi.fn(async () => ok(null));
    const readPolicyFile = async () => ok({ protectionDays: 60, tiers: ['Gold'] });
    const page = await policyPage({ savePolicy, readPolicyFile });
    expect(page.words()).not.toContain('What saving changes');
    await choose(page);
    expect(page.words()).toContain('Protection, in days: 90 → 60');
    expect(page.words()).toContain('Tiers of the programme: none → Gold');
    expect(savePolicy).not.toHaveBeenCalled();
    page.click(page.button('Save'));
    expect(savePolicy).toHaveBeenCalledWith({
      ...DEFAULT_POLICY,
      version: 2,
      protectionDays: 60,
      tiers: ['Gold'],
    });
  });

  it('that cannot be used says why, and what was edited stays', async () => {
    const readPolicyFile = async () => fail('policy-wrong', say('policyNotJson'));
    const page = await policyPage({ readPolicyFile });
    page.type(page.find('.settings input'), '77');
    await choose(page);
    expect(page.words()).toContain('This is no JSON file.');
    expect(page.words()).toContain('Protection, in days: 90 → 77');
  });

  it('is taken along without what health weighs', async () => {
    const download = vi.fn();
    const page = await policyPage({ download });
    page.click(page.button('Save as a file'));
    const [content, name] = download.mock.calls[0] ?? [];
    expect(name).toBe('partnerlens-policy-1.json');
    const { healthWeights: _, ...settings } = DEFAULT_POLICY;
    expect(JSON.parse(await (content as Blob).text())).toEqual(settings);
  });
});

describe('what an administrator has preset', () => {
  it('is shown, locked, and a file does not change it', async () => {
    const page = await policyPage({
      preset: async () => ok({ locked: ['protectionDays', 'severities'], problem: null }),
      readPolicyFile: async () => ok({ protectionDays: 60 }),
    });
    expect(page.words()).toContain('Your administrator has preset 2 settings.');
    const [first, second] = page.root.querySelectorAll('fieldset.setting');
    expect(first?.hasAttribute('disabled')).toBe(true);
    expect(second?.hasAttribute('disabled')).toBe(false);
    expect(first?.textContent).toContain('Preset by your administrator.');
    await choose(page);
    expect(page.words()).not.toContain('What saving changes');
  });

  it('that cannot be used is told', async () => {
    const problem = say('policyWrongAt', 'protectionDays', say('policyTooSmall', 1));
    const page = await policyPage({ preset: async () => ok({ locked: [], problem }) });
    expect(page.words()).toContain('none of it is applied: protectionDays: This is too small');
  });
});

describe('the order of the grounds', () => {
  it('leaves the focus in the row that was moved, up to the first place', async () => {
    const { root, click } = await policyPage();
    const focused = () => document.activeElement?.closest('li')?.textContent;
    const third = root.querySelectorAll('.by-order li')[2];
    const words = third?.textContent;
    third?.querySelector('button')?.focus();
    click(document.activeElement as HTMLElement);
    expect(document.activeElement?.tagName).toBe('BUTTON');
    expect(focused()).toBe(words);
    click(document.activeElement as HTMLElement);
    expect(document.activeElement).toBe(root.querySelector('.by-order li:first-child input'));
    expect(`${focused()}Earlier`).toBe(words);
  });

  it('is changed by moving one earlier, or by leaving one out', async () => {
    const savePolicy = vi.fn(async () => ok(null));
    const page = await policyPage({ savePolicy });
    const [first] = page.root.querySelectorAll<HTMLElement>('.by-order .link');
    if (!first) throw new Error('no button');
    page.click(first);
    const boxes = page.root.querySelectorAll<HTMLInputElement>('.by-order input');
    boxes[4]?.click();
    await page.settle();
    page.click(page.button('Save'));
    expect(savePolicy).toHaveBeenCalledWith(
      expect.objectContaining({
        precedence: ['active-claim', 'exclusion', 'earliest-submission', 'substantial-work'],
      }),
    );
  });
});

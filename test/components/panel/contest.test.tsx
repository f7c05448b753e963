// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import type { Insights } from '@/lib/domain/insights';
import { contestInsights } from '../fixtures/contest';
import { dealInsights } from '../fixtures/insights';
import { panelWith } from '../fixtures/panel';
import { mounted } from '../mounted';

const shown = async (insights: Insights) =>
  mounted(<Panel state={await panelWith({ state: 'ready', insights })} />);

describe('who holds a contested customer', () => {
  it('is told on demand: each ground looked at in order, and what would change it', async () => {
    const { find, root } = await shown(contestInsights);
    const box = find('.contest');
    expect(box.hasAttribute('open')).toBe(false);
    const grounds = [...root.querySelectorAll('.contest > ol > li')];
    expect(grounds.map(({ textContent }) => textContent)).toEqual([
      'Kept out by law or policy does not settle itNobody is kept out.',
      expect.stringMatching(
        /^Approved and not yet run out decides itBrightpath Systems: approved on .*, holds until .*$/,
      ),
    ]);
    expect(box.textContent).toContain('Brightpath Systems holds it since');
    expect(box.textContent).toMatch(/It ends on .*\. Then Contoso Resell is next\./);
    expect(box.textContent).toContain('To ask: Dana Ruiz');
  });

  it('cites the version of the policy', async () => {
    const { words } = await shown(contestInsights);
    expect(words()).toContain('Policy version 3');
  });

  it('is not there where nobody contests it, or all conflicts are put aside', async () => {
    const without = await shown(dealInsights);
    expect(without.root.querySelector('.contest')).toBeNull();
    const aside = await shown({ ...contestInsights, conflicts: [] });
    expect(aside.root.querySelector('.contest')).toBeNull();
    expect(aside.words()).not.toContain('Policy version');
  });
});

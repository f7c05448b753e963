// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import type { Insights, PartnerFit } from '@/lib/domain/insights';
import { say, sayCount } from '@/lib/domain/text';
import { dealInsights, partnerInsights } from '../fixtures/insights';
import { panelWith } from '../fixtures/panel';
import { mounted } from '../mounted';

const shown = async (insights: Insights) =>
  mounted(<Panel state={await panelWith({ state: 'ready', insights })} />);

describe('a churn risk', () => {
  const [risk] = partnerInsights.chances ?? [];
  if (!risk) throw new Error('no risk');

  it('is told in words, with its reason and interval where a person asks', async () => {
    const { root, button, click, words } = await shown(partnerInsights);
    expect(words()).toContain('Churn risk 58 %');
    expect(words()).toContain('High risk');
    expect(words()).not.toContain('Last seen 41 days ago');
    const tile = [...root.querySelectorAll('.tile')].find((each) =>
      each.textContent?.includes('Churn risk'),
    );
    const why = [...(tile?.querySelectorAll('button') ?? [])][0] as HTMLButtonElement;
    expect(why.getAttribute('aria-expanded')).toBe('false');
    click(why);
    expect(words()).toContain('Last seen 41 days ago');
    expect(words()).toContain('14 of 22 like this went quiet');
    expect(words()).toContain('Likely between 44 and 71.');
    click(button('Hide why'));
    expect(words()).not.toContain('Last seen 41 days ago');
  });

  it('is never called strong, and no alarm where it is low', async () => {
    const low = { ...risk, label: say('insightsChurnRisk', { percent: 0.04 }), band: 'strong' };
    const insights = { ...partnerInsights, chances: [low as typeof risk] };
    const { words } = await shown(insights);
    expect(words()).not.toContain('High risk');
    expect(words()).not.toContain('Strong');
  });

  it('of too few cases is marked as a rule of thumb', async () => {
    const prior = {
      ...risk,
      basis: 'prior' as const,
      band: 'strong' as const,
      reason: sayCount('insightsChancePrior', 12),
      evidence: null,
    };
    const { words } = await shown({ ...partnerInsights, chances: [prior] });
    expect(words()).toContain('Low evidence');
  });
});

describe('other partners for a deal', () => {
  const other = (name: string, reasons: PartnerFit['reasons'] = []): PartnerFit => ({
    partnerId: name,
    name,
    odds: { points: 70, low: 60, high: 80 },
    reasons,
  });

  it('are told on demand only, with who has closed few deals', async () => {
    const otherPartners = [other('Fabrikam', [say('adviceFew')]), other('Litware')];
    const { button, click, words } = await shown({ ...dealInsights, otherPartners });
    expect(words()).not.toContain('Fabrikam');
    click(button('Other partners for this deal'));
    expect(words()).toContain('Litware');
    expect(words()).toMatch(/Fabrikam.*few closed deals:.*Litware/s);
    expect(words()).toContain('Chance to win with each');
    click(button('Hide other partners'));
    expect(words()).not.toContain('Fabrikam');
  });

  it('come without a number where no model tells one', async () => {
    const known = { partnerId: 'p9', name: 'Tailspin', reasons: [say('adviceSells', 'Cloud')] };
    const { words } = await shown({ ...dealInsights, bestPartners: [known] });
    expect(words()).toMatch(/Best partners for this deal.*Tailspin.*sells Cloud/s);
    expect(words()).not.toContain('percent, likely between');
    expect(words()).not.toContain('Chance to win with each');
  });

  it('have no button where there are none', async () => {
    const { words } = await shown({ ...dealInsights, otherPartners: [] });
    expect(words()).not.toContain('Other partners');
  });
});

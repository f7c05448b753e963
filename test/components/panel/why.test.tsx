// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import { reasonRows } from '@/components/panel/reason-rows';
import type { Insights, ScoreView } from '@/lib/domain/insights';
import { say } from '@/lib/domain/text';
import { english } from '@/test/helpers/english';
import { dealInsights, dealScore, NOW } from '../fixtures/insights';
import { panelWith } from '../fixtures/panel';
import { movedInsights } from '../fixtures/said-insights';
import { mounted } from '../mounted';

const shown = async (insights: Insights) =>
  mounted(<Panel state={await panelWith({ state: 'ready', insights })} />);
const withScore = (over: Partial<ScoreView>): Insights => ({
  ...dealInsights,
  score: { ...dealScore, ...over },
});
const numbers = (cells: Iterable<Element>): number[] =>
  [...cells].map(({ textContent }) => Number(textContent?.replace('−', '-')));
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

describe('reasonRows', () => {
  it('adds up to the score for any contributions that do', () => {
    const part = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(part, fc.array(part, { minLength: 1, maxLength: 40 }), (base, parts) => {
        const reasons = parts.map((points, index) => ({
          ...(dealScore.reasons[0] as ScoreView['reasons'][number]),
          feature: String(index),
          points,
        }));
        const points = Math.round(base + sum(parts)) + 0;
        const rows = reasonRows({ ...dealScore, basePoints: base, points, reasons }, english);
        expect(rows.base + sum(rows.rows.map((row) => row.points))).toBe(points);
      }),
    );
  });

  it('has one scale for reasons and for what moved the score', () => {
    const moved = {
      since: NOW,
      points: 20,
      changes: [{ feature: 'stage', label: say('stage'), points: 52 }],
    };
    expect(reasonRows({ ...dealScore, moved }, english)).toMatchObject({ scale: 52 });
    expect(reasonRows(dealScore, english)).toMatchObject({ scale: 14, changes: [] });
  });
});

describe('why', () => {
  it('adds up on the screen, from where it starts to the score', async () => {
    const { button, click, root, find } = await shown(dealInsights);
    expect(root.querySelectorAll('.why li')).toHaveLength(3);
    click(button('All 11 reasons'));
    expect(sum(numbers(root.querySelectorAll('.from .num, .why .v, .rest .num')))).toBe(72);
    expect(find('.sum').textContent).toBe('Adds up to72');
    expect(find('.from').textContent).toContain('the share of deals like yours that were won');
  });

  it('shows five each way, and all on demand', async () => {
    const { button, click, root } = await shown(dealInsights);
    click(button('All 11 reasons'));
    const raised = () => root.querySelectorAll('.why .up').length;
    expect(raised()).toBe(5);
    click(button('4 other reasons'));
    expect(root.querySelectorAll('.why li')).toHaveLength(11);
    expect(sum(numbers(root.querySelectorAll('.from .num, .why .v')))).toBe(72);
  });

  it('says which reasons share an effect', async () => {
    const { button, click, words } = await shown(dealInsights);
    click(button('All 11 reasons'));
    expect(words()).toContain('Shared with: Certified for this product');
  });

  it('says what would change it, as what the model says', async () => {
    const { button, click, root, words } = await shown(dealInsights);
    click(button('All 11 reasons'));
    expect([...root.querySelectorAll('.what-if li')].map((item) => item.textContent)).toEqual([
      'Log an activity this weekwould be 78',
      'Register the deal and move the close date to next quarterwould be 84',
    ]);
    expect(words()).toContain('Not a promise.');
  });

  it('says nothing of what is not known', async () => {
    const { button, click, root, words } = await shown(withScore({ whatIfs: [], past: [] }));
    click(button('All 11 reasons'));
    expect(words()).not.toMatch(/What would change it|What changed|History/);
    expect(root.querySelector('.history')).toBeNull();
  });

  it('says what moved it, in points that add up, and leaves out what rounds to none', async () => {
    const { button, click, root, words } = await shown(movedInsights);
    click(button('All 3 reasons'));
    expect(words()).toContain('What changed since 14 Nov 2026');
    const moves = [...root.querySelectorAll('.why')].at(-1);
    expect(numbers(moves?.querySelectorAll('.v') ?? [])).toEqual([-5, 2]);
  });
});

describe('the history', () => {
  it('says in words what it draws, and has a band where intervals are known', async () => {
    const { button, click, find } = await shown(dealInsights);
    click(button('All 11 reasons'));
    expect(find('.history svg').getAttribute('aria-label')).toBe(
      'Score since 5 Sept 2026: from 58 to 72. Lowest 57, highest 72',
    );
    expect(find('.history .band').getAttribute('d')).not.toMatch(/NaN|undefined/);
    expect(find('.history figcaption').textContent).toContain('5 Sept 2026');
  });

  it('draws the line alone where no interval was kept', async () => {
    const past = [40, 40].map((points, day) => ({ at: NOW + day, points }));
    const { button, click, find, root } = await shown(withScore({ past }));
    click(button('All 11 reasons'));
    expect(root.querySelector('.history .band')).toBeNull();
    expect(root.querySelectorAll('.history .tick')).toHaveLength(1);
    expect(find('.history .spark-line').getAttribute('d')).not.toMatch(/NaN|Infinity/);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { openConflicts } from '@/components/panel/open-conflicts';
import { Panel } from '@/components/panel/Panel';
import type { Insights, InsightsReply } from '@/lib/domain/insights';
import { ok } from '@/lib/domain/result';
import { dealInsights, partnerInsights } from '../fixtures/insights';
import { panelWith } from '../fixtures/panel';
import { mounted } from '../mounted';

const ready = (insights: Insights): InsightsReply => ({ state: 'ready', insights });

describe('an action', () => {
  it('tells its reason and its worth apart, and no amount where none is known', async () => {
    const [action] = dealInsights.actions;
    if (!action) throw new Error('no action');
    const unknown = { ...action, value: { amount: 0, currency: 'XXX' } };
    const { root, find, words } = mounted(
      <Panel state={await panelWith(ready({ ...dealInsights, actions: [unknown] }))} />,
    );
    const lines = [...root.querySelectorAll('.next li p')].map((line) => line.textContent);
    expect(lines.slice(1)).toEqual([
      'Claim holds until 18 Jan; 4 of 5 splits were won.',
      'Worth 8 points of €155k.',
    ]);
    expect(find('.gain').textContent).toBe('');
    expect(words()).not.toContain('¤');
  });
});

it('says which language its words are in', async () => {
  const { find } = mounted(<Panel state={await panelWith(ready(dealInsights))} />);
  expect(find('.pl').lang).toBe('en');
});

describe('conflicts', () => {
  it('puts the worst first and names the severity in words', async () => {
    const { root } = mounted(<Panel state={await panelWith(ready(dealInsights))} />);
    const leads = [...root.querySelectorAll('.lead')].map(({ textContent }) => textContent);
    expect(leads).toEqual([
      'Blocked: Registered by Brightpath Systems',
      'Check: “Northwind Traders GmbH” has an open deal of the direct team',
    ]);
  });

  it('takes silence for no answer where no registration is stored', async () => {
    const none = { ...dealInsights, conflicts: [] };
    const page = async (insights: Insights) =>
      mounted(<Panel state={await panelWith(ready(insights))} />).words();
    expect(await page(none)).toContain('No conflicts found.');
    const unchecked = await page({ ...none, hasNoClaims: true });
    expect(unchecked).toContain('No deal registrations are imported');
    expect(unchecked).not.toContain('No conflicts found.');
  });

  it('takes a wrong match away at once, and brings it back', async () => {
    const giveFeedback = vi.fn(async () => ok(null));
    const undoFeedback = vi.fn(async () => ok(null));
    const state = await panelWith(ready(dealInsights), { giveFeedback, undoFeedback });
    const { button, click, words, settle } = mounted(<Panel state={state} />);
    click(button('Not the same'));
    await settle();
    expect(words()).not.toContain('Phase 2');
    expect(giveFeedback).toHaveBeenCalledWith({
      kind: 'match',
      subject: 'atomic:4|atomic:9',
      verdict: 'not-same',
    });
    click(button('Undo'));
    await settle();
    expect(words()).toContain('Phase 2');
    expect(undoFeedback).toHaveBeenCalledWith('match', 'atomic:4|atomic:9');
  });

  it('joins two companies at once, and does not hide what that makes certain', async () => {
    const giveFeedback = vi.fn(async () => ok(null));
    const state = await panelWith(ready(dealInsights), { giveFeedback });
    const { button, click, words, settle } = mounted(<Panel state={state} />);
    click(button('The same'));
    await settle();
    expect(words()).not.toContain('Phase 2');
    expect(words()).toContain('“Northwind Traders GmbH” is now the same company.');
    expect(giveFeedback).toHaveBeenCalledWith({
      kind: 'match',
      subject: 'atomic:4|atomic:9',
      verdict: 'same',
    });
    const certain = dealInsights.conflicts.map((each) => ({
      ...each,
      match: each.match && { ...each.match, probability: 1 },
    }));
    expect(openConflicts(certain, state.feedback)).toHaveLength(certain.length);
  });

  it('copies a question that names the record and the facts', async () => {
    const copy = vi.fn(async () => true);
    const state = await panelWith(ready(dealInsights), { copy });
    const { button, click, words, settle } = mounted(<Panel state={state} />);
    click(button('Ask Dana Ruiz'));
    await settle();
    expect(copy).toHaveBeenCalledWith(
      expect.stringMatching(/Dana Ruiz.*Northwind rollout.*Brightpath.*Approved 20 Oct/),
    );
    expect(words()).toContain('Question for Dana Ruiz copied');
  });

  it('opens the memo of a conflict on this record', async () => {
    const openMemo = vi.fn();
    const state = await panelWith(ready(dealInsights), { openMemo });
    const { button, click } = mounted(<Panel state={state} />);
    click(button('Memo'));
    expect(openMemo).toHaveBeenCalledWith({
      subject: 'deal',
      subjectId: dealInsights.subjectId,
      conflictId: 'claimed-by-other:atomic:12:sample:88',
    });
  });

  it('says how long a window still holds', async () => {
    const { words } = mounted(<Panel state={await panelWith(ready(dealInsights))} />);
    expect(words()).toContain('20 Oct 202658 days left18 Jan 2027');
  });
});

describe('actions', () => {
  it.each([
    ['Done', { verdict: 'done' }],
    ['Snooze', { verdict: 'snoozed', days: 7 }],
    ['Not useful', { verdict: 'not-useful' }],
  ])('%s', async (label, remark) => {
    const giveFeedback = vi.fn(async () => ok(null));
    const state = await panelWith(ready(partnerInsights), { giveFeedback });
    const { button, click, words } = mounted(<Panel state={state} />);
    click(button(`${label}: Call the owner: three deals idle since September`));
    expect(giveFeedback).toHaveBeenCalledWith({
      kind: 'action',
      subject: 're-engage:atomic:7',
      ...remark,
    });
    expect(words()).toContain('Nothing to do right now.');
  });
});

describe('charts', () => {
  it('say in words what they draw', async () => {
    const { find } = mounted(<Panel state={await panelWith(ready(partnerInsights))} />);
    expect(find('.revenue svg').getAttribute('aria-label')).toMatch(
      /Q1 2025: €152k; .*Q4 2026: €81k so far; Target €210k/,
    );
    expect(find('.spark').getAttribute('aria-label')).toBe('Score since 3 Oct 2026: from 57 to 46');
  });
});

describe('health', () => {
  it('shows its points, and on demand parts that sum to them and those not known', async () => {
    const { root, button, click, words } = mounted(
      <Panel state={await panelWith(ready(partnerInsights))} />,
    );
    expect(words()).toContain('Health 50');
    expect(words()).toContain('2 red flags');
    expect(words()).not.toContain('Marketing money');
    click(button('Its parts'));
    const points = [...root.querySelectorAll('.health .num')].map((each) =>
      Number(each.textContent),
    );
    expect(points).toHaveLength(6);
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(50);
    expect(words()).toContain('Not known: Satisfaction.');
    expect(words()).toContain('High revenue, few registrations');
  });

  it('is left out where nothing is known', async () => {
    const health = { points: null, parts: [] };
    const { words } = mounted(
      <Panel state={await panelWith(ready({ ...partnerInsights, health }))} />,
    );
    expect(words()).not.toContain('Health');
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import type { PanelPorts } from '@/components/state/panel-ports';
import type { Insights } from '@/lib/domain/insights';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { dealInsights, NOW, priorInsights } from '../fixtures/insights';
import { panelWith } from '../fixtures/panel';
import { overriddenInsights, wrongInsights } from '../fixtures/said-insights';
import { mounted } from '../mounted';

async function shown(insights: Insights, ports: Partial<PanelPorts> = {}) {
  const state = await panelWith({ state: 'ready', insights }, ports);
  const page = mounted(<Panel state={state} />);
  const why = page.root.querySelector<HTMLElement>('[aria-controls]');
  if (why) page.click(why);
  const send = () => page.click(page.find('form [type=submit]'));
  const fields = () => [...page.root.querySelectorAll<HTMLElement>('form input')];
  return { ...page, state, send, fields };
}

describe('an override', () => {
  it('is sent with its reason and days, and the form closes', async () => {
    const overrideScore = vi.fn(async () => ok(null));
    const page = await shown(dealInsights, { overrideScore });
    page.click(page.button('Override'));
    const [points, reason] = page.fields();
    expect(document.activeElement).toBe(points);
    page.type(points as HTMLElement, '80');
    page.type(reason as HTMLElement, ' Signed orally ');
    const days = page.find('form select') as HTMLSelectElement;
    days.value = '7';
    days.dispatchEvent(new Event('change', { bubbles: true }));
    await page.settle();
    page.send();
    await page.settle();
    expect(overrideScore).toHaveBeenCalledExactlyOnceWith({
      kind: 'deal-win',
      subjectId: 'atomic:12',
      points: 80,
      reason: 'Signed orally',
      days: 7,
    });
    expect(page.root.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(page.button('Override'));
    expect(page.words()).toContain('Overridden: you say 80.');
  });

  it.each([
    ['', 'Signed', 'A number from 1 to 99'],
    ['0', 'Signed', 'A number from 1 to 99'],
    ['7.', 'Signed', 'A number from 1 to 99'],
    ['80', '  ', 'Say in a few words why'],
  ])('with “%s” and “%s” is not sent: %s', async (number, why, words) => {
    const overrideScore = vi.fn(async () => ok(null));
    const page = await shown(dealInsights, { overrideScore });
    page.click(page.button('Override'));
    const [points, reason] = page.fields();
    page.type(points as HTMLElement, number);
    page.type(reason as HTMLElement, why);
    page.send();
    await page.settle();
    expect(overrideScore).not.toHaveBeenCalled();
    expect(page.find('[aria-invalid=true] + .error').textContent).toBe(words);
  });

  it('that could not be kept leaves what was typed', async () => {
    const overrideScore = async () => fail('full', say('storeFull'));
    const page = await shown(dealInsights, { overrideScore });
    page.click(page.button('Override'));
    const [points, reason] = page.fields();
    page.type(points as HTMLElement, '80');
    page.type(reason as HTMLElement, 'Signed');
    page.send();
    await page.settle();
    expect(page.fields().map((field) => (field as HTMLInputElement).value)).toEqual([
      '80',
      'Signed',
    ]);
  });

  it('can be held against a rule of thumb, which has no reasons', async () => {
    const page = await shown(priorInsights);
    page.click(page.button('Override'));
    expect(page.fields()).toHaveLength(2);
  });

  it('shows both numbers, the reason and the end, and is undone by one click', async () => {
    const undoOverride = vi.fn(async () => ok(null));
    const page = await shown(overriddenInsights, { undoOverride });
    expect(page.find('.ring').textContent).toBe('85your score');
    expect(page.words()).toContain('You say 85 · model says 72');
    expect(page.words()).toMatch(/“The CFO said yes .+”, until 19 Dec 2026\./);
    expect(page.find('.sum').textContent).toBe('Adds up to72');
    page.click(page.button('Undo your override'));
    await page.settle();
    expect(undoOverride).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'deal-win', subjectId: 'atomic:13' }),
    );
  });

  it('counts in the pill and in what is read out, too', async () => {
    const { find, click, button } = await shown(overriddenInsights);
    expect(find('[role=status]').textContent).toBe('You say 85, the model says 72, 2 conflicts');
    click(button('Collapse'));
    expect(find('.pill').textContent).toContain('You say 85, the model says 72, 2 conflicts');
    expect(find('.pill .num').textContent).toBe('85');
  });

  it('ends under an open panel', async () => {
    const page = await shown(overriddenInsights, { now: () => NOW + 28 * DAY });
    expect(page.find('.ring').textContent).toBe('72% to win');
    expect(page.words()).not.toContain('You say');
    page.click(page.button('Collapse'));
    expect(page.find('.pill').textContent).toContain('Score 72, 2 conflicts');
  });

  it('form is left by Escape, the focus going back', async () => {
    const page = await shown(dealInsights);
    page.click(page.button('Override'));
    page.press(page.fields()[0] as HTMLElement, 'Escape');
    expect(page.root.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(page.button('Override'));
  });
});

describe('“this score is wrong”', () => {
  it('asks why; a usual reason is one click', async () => {
    const giveFeedback = vi.fn(async () => ok(null));
    const undoFeedback = vi.fn(async () => ok(null));
    const page = await shown(dealInsights, { giveFeedback, undoFeedback });
    page.click(page.button('This score is wrong'));
    page.send();
    expect(giveFeedback).not.toHaveBeenCalled();
    page.click(page.button('Old data'));
    page.send();
    await page.settle();
    expect(giveFeedback).toHaveBeenCalledExactlyOnceWith({
      kind: 'score',
      subject: 'deal-win:atomic:12',
      verdict: 'wrong',
      reason: 'Old data',
    });
    expect(() => page.button('This score is wrong')).toThrow();
    page.click(page.button('Undo'));
    await page.settle();
    expect(undoFeedback).toHaveBeenCalledWith('score', 'deal-win:atomic:12');
    expect(page.button('This score is wrong')).toBeDefined();
  });

  it('is told with its reason when the record is seen again, and taken back', async () => {
    const undoFeedback = vi.fn(async () => ok(null));
    const page = await shown(wrongInsights, { undoFeedback });
    expect(page.words()).toContain('You marked this score as wrong: Wrong partner');
    expect(() => page.button('This score is wrong')).toThrow();
    page.click(page.button('Take back'));
    await page.settle();
    expect(undoFeedback).toHaveBeenCalledWith('score', 'deal-win:atomic:14');
  });
});

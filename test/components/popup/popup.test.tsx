// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PageRecord } from '@/components/popup/PageRecord';
import { Popup } from '@/components/popup/Popup';
import type { InsightsReply } from '@/lib/domain/insights';
import { fail, ok } from '@/lib/domain/result';
import { newSync, type Sync } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import { partnerInsights } from '../fixtures/insights';
import { emptyOverview } from '../fixtures/overview';
import { popupWith } from '../fixtures/popup';
import { popupStates } from '../gallery/popup-states';
import { mounted } from '../mounted';

describe('popup', () => {
  it.each(Object.keys(popupStates))('%s: says something and never NaN', async (name) => {
    const state = await popupStates[name]?.();
    if (!state) throw new Error(name);
    const { words } = mounted(<Popup state={state} />);
    expect(words()).not.toMatch(/NaN|undefined|\$\d|\bpopup[A-Z]/);
  });

  it('finds a partner by keys alone and opens it', async () => {
    const insightsOf = vi.fn(async () => ({ state: 'not-set-up' }) as const);
    const { find, type, press, settle, root } = mounted(
      <Popup state={await popupWith({ insightsOf })} />,
    );
    const box = find('[role=combobox]');
    type(box, 'contoso');
    expect(root.querySelectorAll('[role=option]')).toHaveLength(2);
    press(box, 'ArrowUp');
    const second = root.querySelectorAll('[role=option]')[1];
    expect(second?.getAttribute('aria-selected')).toBe('true');
    expect(box.getAttribute('aria-activedescendant')).toBe(second?.id);
    press(box, 'ArrowDown');
    press(box, 'Enter');
    await settle();
    expect(insightsOf).toHaveBeenCalledWith(expect.stringContaining('Contoso'));
    expect(find('.summary-head h2')).toBe(document.activeElement);
  });

  it('says of the record on the page what its number is', () => {
    const { score } = partnerInsights;
    if (!score) throw new Error('no score');
    const tag = (more: Partial<typeof score>) => {
      const insights = { ...partnerInsights, score: { ...score, points: 50, ...more } };
      const { find } = mounted(<PageRecord insights={insights} now={8} onOpen={vi.fn()} />);
      return find('.page-record').textContent?.replace(`${insights.title}`, '');
    };
    const held = { points: 81, scorePoints: 50, reason: 'Frame contract', at: 0, expiresAt: 9 };
    const override = { ...held, id: 'x', kind: 'partner-target', subjectId: 'x' } as const;
    expect(tag({ band: 'fair' })).toBe('50 Fair');
    expect(tag({ band: 'fair', override })).toBe('model 5081 your score');
    expect(tag({ band: 'fair', basis: 'prior' })).toBe('50 rule of thumb');
  });

  it('leaves keys to an input method that is at work', async () => {
    const insightsOf = vi.fn(async () => ({ state: 'not-set-up' }) as const);
    const { find, type, press } = mounted(<Popup state={await popupWith({ insightsOf })} />);
    type(find('[role=combobox]'), 'contoso');
    press(find('[role=combobox]'), 'Enter', { isComposing: true });
    expect(insightsOf).not.toHaveBeenCalled();
  });

  it('marks a partner that there is when new data leaves fewer to choose from', async () => {
    const state = await popupWith();
    const { find, type, press, root } = mounted(<Popup state={state} />);
    type(find('[role=combobox]'), 'contoso');
    press(find('[role=combobox]'), 'ArrowDown');
    act(() => {
      state.partners.value = state.partners.value.filter(
        ({ name }) => name !== 'Contoso Resell GmbH',
      );
    });
    const marked = find('[role=combobox]').getAttribute('aria-activedescendant');
    expect(root.querySelectorAll('[role=option]')).toHaveLength(1);
    expect(find('[role=option]').id).toBe(marked);
  });

  it('clears the search on Escape', async () => {
    const { find, type, press, words } = mounted(<Popup state={await popupWith()} />);
    type(find('[role=combobox]'), 'contoso');
    expect(words()).not.toContain('Rising');
    press(find('[role=combobox]'), 'Escape');
    expect(words()).toContain('Rising');
  });

  it('asks the browser within the click itself', async () => {
    const turnOn = vi.fn(async () => ok(null));
    const site = { pattern: 'https://crm.example.com/*', host: 'crm.example.com', on: false };
    const { find, click, settle } = mounted(
      <Popup state={await popupWith({ turnOn, site: async () => site })} />,
    );
    click(find('[role=switch]'));
    expect(turnOn).toHaveBeenCalledWith(site.pattern);
    await settle();
    expect(find('[role=switch]').getAttribute('aria-checked')).toBe('true');
  });

  it('stays off where the person said no', async () => {
    const turnOn = async () => fail('refused', say('popupSiteRefused'));
    const site = { pattern: 'https://crm.example.com/*', host: 'crm.example.com', on: false };
    const { find, click, settle, words } = mounted(
      <Popup state={await popupWith({ turnOn, site: async () => site })} />,
    );
    click(find('[role=switch]'));
    await settle();
    expect(find('[role=switch]').getAttribute('aria-checked')).toBe('false');
    expect(words()).toContain('was not given');
  });

  it('offers the sample workspace on the first run', async () => {
    const loadSample = vi.fn(async () => ok(null));
    const { button, click } = mounted(
      <Popup state={await popupWith({ loadSample, overview: async () => ok(emptyOverview) })} />,
    );
    click(button('Load the sample workspace'));
    expect(loadSample).toHaveBeenCalledTimes(1);
  });

  it('says what keeps a source from being read, beside the way to settings', async () => {
    const openOptions = vi.fn();
    const sync = {
      ...newSync('a'),
      state: 'failed' as const,
      problem: { code: 'http-401', text: say('http401', 'feed.example.com') },
    };
    const source = { id: 'a', kind: 'http-feed', name: 'Feed', space: 'atomic', createdAt: 0 };
    const status = { source: { ...source, mapping: {}, settings: {} }, sync, refusals: [] };
    const { words, button, click } = mounted(
      <Popup state={await popupWith({ openOptions, sources: async () => ok([status]) })} />,
    );
    expect(words()).toContain('feed.example.com does not accept the token');
    click(button('Settings'));
    expect(openOptions).toHaveBeenCalledTimes(1);
  });

  it('shows the answer to its last question, and asks again when data has changed', async () => {
    let tellChange = (): void => undefined;
    const answers: ((reply: InsightsReply) => void)[] = [];
    const state = await popupWith({
      insightsOf: () => new Promise((resolve) => answers.push(resolve)),
      onDataChanged: (react) => {
        tellChange = react;
        return () => undefined;
      },
    });
    const shown = state.show({ id: 'sample:1', name: 'Contoso' });
    tellChange();
    answers[1]?.({ state: 'ready', insights: { ...partnerInsights, title: 'After' } });
    answers[0]?.({ state: 'ready', insights: { ...partnerInsights, title: 'Before' } });
    await shown;
    expect(answers).toHaveLength(2);
    expect(state.open.value?.reply).toMatchObject({ insights: { title: 'After' } });
  });

  it('follows a run while it moves', async () => {
    let move: (sync: Sync) => void = () => undefined;
    const onSyncMoved = (react: (sync: Sync) => void) => {
      move = react;
      return () => undefined;
    };
    const { words, settle } = mounted(<Popup state={await popupWith({ onSyncMoved })} />);
    move({ ...newSync('a'), state: 'running', read: 1500, total: 3000 });
    await settle();
    expect(words()).toContain('loading, 1,500 rows');
  });
});

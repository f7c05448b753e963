// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/Dashboard';
import type { DashboardPorts } from '@/components/state/dashboard-ports';
import type { ModelCard } from '@/lib/domain/model-card';
import { fail, ok } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { dashboardWith } from '../fixtures/dashboard';
import { dealCard, refusedCard, thinCard } from '../fixtures/model-cards';
import { partnerLines } from '../fixtures/partner-lines';
import { comparison } from '../fixtures/replay';
import { segmentMap } from '../fixtures/segments';
import { dashboardStates } from '../gallery/dashboard-states';
import { mounted } from '../mounted';

describe('dashboard', () => {
  it.each(Object.keys(dashboardStates))('%s: says something and never NaN', async (name) => {
    const state = await dashboardStates[name]?.();
    if (!state) throw new Error(name);
    const { root, words } = mounted(<Dashboard state={state} />);
    expect(words()).not.toMatch(/NaN|undefined|\$\d|\b(dashboard|chart)[A-Z]/);
    expect(root.innerHTML).not.toMatch(/NaN|undefined/);
    expect(words().length).toBeGreaterThan(60);
  });

  it('replays the last twelve months under changed rules, and can be stopped', async () => {
    let answer = (_: Awaited<ReturnType<DashboardPorts['replay']>>): void => undefined;
    const replay = vi.fn(
      (...[, onProgress]: Parameters<DashboardPorts['replay']>) =>
        new Promise<Awaited<ReturnType<DashboardPorts['replay']>>>((resolve) => {
          onProgress(0.4);
          answer = resolve;
        }),
    );
    const state = await dashboardWith('#/rules', { replay });
    const { button, click, find, settle, words } = mounted(<Dashboard state={state} />);
    click(button('Replay the last twelve months'));
    await settle();
    expect(find('[role=progressbar]').getAttribute('aria-valuenow')).toBe('40');
    click(button('Stop'));
    answer(ok(comparison));
    await settle();
    expect(words()).not.toContain('1,240');
    click(button('Replay the last twelve months'));
    answer(ok(comparison));
    await settle();
    const told = find('[role=status]:has(.page-words)');
    expect(told.textContent).toContain('1,240 registrations were replayed');
    expect(told.querySelector('table')).toBeNull();
    expect(words()).toContain('2 would have been decided otherwise.');
    expect(words()).toContain('Nobody else claimed it');
    expect(replay.mock.calls[0]?.[0].protectionDays).toBe(90);
  });

  it('has a replay prepared with the page of the rules, and let go of with it', async () => {
    const release = vi.fn();
    const prepareReplay = vi.fn(() => release);
    const state = await dashboardWith('#/partners', { prepareReplay });
    const { settle } = mounted(<Dashboard state={state} />);
    expect(prepareReplay).not.toHaveBeenCalled();
    state.open('rules');
    await settle();
    await settle();
    expect(prepareReplay).toHaveBeenCalledOnce();
    expect(release).not.toHaveBeenCalled();
    state.open('partners');
    await settle();
    expect(prepareReplay).toHaveBeenCalledOnce();
    expect(release).toHaveBeenCalledOnce();
  });

  it('says what is tried, and never that it would be saved', async () => {
    const state = await dashboardWith('#/rules');
    const { find, type, words } = mounted(<Dashboard state={state} />);
    type(find('.trial .by-line input'), '45');
    expect(find('.changes').textContent).toBe(
      'Differences from today’s rulesProtection, in days: 90 → 45',
    );
    expect(words()).not.toContain('What saving changes');
  });

  it('follows the address, marks the page in the navigation, and takes the focus along', async () => {
    const state = await dashboardWith('#/partners');
    const { find, settle, words } = mounted(<Dashboard state={state} />);
    state.open('segments');
    await settle();
    await settle();
    expect(find('nav [aria-current=page]').textContent).toBe('Segments');
    expect(find('main')).toBe(document.activeElement);
    expect(words()).toContain('White space');
  });

  it('keeps the focus in the search for a partner, and takes it back from a button that goes', async () => {
    const state = await dashboardWith('#/forecast');
    const { button, click, find, press, settle, type } = mounted(<Dashboard state={state} />);
    const box = find('[role=combobox]') as HTMLInputElement;
    box.focus();
    type(box, 'contoso');
    press(box, 'Enter');
    await settle();
    expect(state.route.value.id).not.toBeNull();
    expect(find('[role=combobox]')).toBe(document.activeElement);
    expect(box.value).toBe('');
    button('All partners').focus();
    click(button('All partners'));
    await settle();
    expect(state.route.value.id).toBeNull();
    expect(find('main')).toBe(document.activeElement);
  });

  it('shows the partners of the segment that was chosen', async () => {
    const state = await dashboardWith('#/segments');
    const { find, root, settle, words } = mounted(<Dashboard state={state} />);
    const link = [...root.querySelectorAll<HTMLAnchorElement>('.segments a')].find(
      (one) => one.textContent === 'Show the partners of “Gone quiet”',
    );
    state.ports.goTo(link?.getAttribute('href') ?? '');
    await settle();
    const size = segmentMap.segments.find(({ id }) => id === 'quiet')?.size;
    expect(words()).toContain(`${size} of 180 partners`);
    expect((find('select[aria-label=Segment]') as HTMLSelectElement).value).toBe('quiet');
  });

  it('says what went wrong on the page it went wrong on, and tries again', async () => {
    let answer: Awaited<ReturnType<typeof failing>> = await failing();
    const state = await dashboardWith('#/partners', { partners: async () => answer });
    const { button, click, find, settle, words } = mounted(<Dashboard state={state} />);
    expect(words()).toContain('This could not be loaded');
    button('Try again').focus();
    click(button('Try again'));
    await settle();
    expect(find('.await').contains(document.activeElement)).toBe(true);
    answer = ok(partnerLines(3));
    click(button('Try again'));
    await settle();
    expect(words()).toContain('3 partners');
    expect(document.activeElement).toBe(find('.await'));
  });

  it('keeps what is on the screen while data is asked for anew', async () => {
    let changed = (): void => undefined;
    const partners = vi.fn(async () => ok(partnerLines(3)));
    const state = await dashboardWith('#/partners', {
      partners,
      onDataChanged: (react) => {
        changed = react;
        return () => undefined;
      },
    });
    const { words } = mounted(<Dashboard state={state} />);
    changed();
    expect(words()).toContain('3 partners');
    expect(partners).toHaveBeenCalledTimes(2);
  });
});

/** The card as it is once this version serves. */
const served = (card: ModelCard, version: number): ModelCard => ({
  ...card,
  versions: card.versions.map((each) => {
    if (each.version === version) return { ...each, status: 'serving', canServe: false };
    return each.status === 'serving' ? { ...each, status: 'retired', canServe: true } : each;
  }),
});

const failing = async (): Promise<
  ReturnType<typeof ok<ReturnType<typeof partnerLines>>> | ReturnType<typeof fail>
> => fail('no-answer', say('stateNoAnswer'));

describe('models', () => {
  it('brings an earlier version back with one click, and the one before with one more', async () => {
    let serving = 7;
    const rollBack = vi.fn(async (_kind: ScoreKind, version: number) => {
      serving = version;
      return ok(null);
    });
    const cards = async () => ok([served(dealCard, serving)]);
    const state = await dashboardWith('#/models', { cards, rollBack });
    const { button, click, find, settle } = mounted(<Dashboard state={state} />);
    button('Bring back version 5').focus();
    click(button('Bring back version 5'));
    expect(rollBack).toHaveBeenCalledExactlyOnceWith('deal-win', 5);
    await settle();
    expect(find('[role=status]').textContent).toMatch(/^Version 5 is in use\..*Undo$/);
    // The button that was pressed is gone.
    expect(document.activeElement).toBe(button('Undo: use version 7 again'));
    click(button('Undo: use version 7 again'));
    await settle();
    expect(rollBack).toHaveBeenLastCalledWith('deal-win', 7);
    expect(find('[role=status]').textContent).toContain('Version 7 is in use.');
    expect(document.activeElement).toBe(button('Undo: use version 5 again'));
  });

  it('takes no focus from where a person has gone meanwhile', async () => {
    const state = await dashboardWith('#/models');
    const { button, click, settle } = mounted(<Dashboard state={state} />);
    click(button('Bring back version 5'));
    button('Bring back version 4').focus();
    await settle();
    expect(document.activeElement).toBe(button('Bring back version 4'));
  });

  it('says how far the scores have moved, as a number as well', async () => {
    const { words } = mounted(<Dashboard state={await dashboardWith('#/models')} />);
    expect(words()).toContain('PSI 0.06');
  });

  it('offers no version that may not serve', async () => {
    const { root } = mounted(<Dashboard state={await dashboardWith('#/models')} />);
    const offered = [...root.querySelectorAll('button[aria-label^="Bring back"]')];
    expect(offered.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Bring back version 5',
      'Bring back version 4',
    ]);
  });

  it('says why a refused model is not in use, and where evidence is low', async () => {
    const cards = async () => ok([refusedCard, thinCard]);
    const { words } = mounted(<Dashboard state={await dashboardWith('#/models', { cards })} />);
    expect(words()).toContain('Not in use. No better than the base rate');
    const thin = await dashboardWith('#/models/partner-target', { cards });
    const { words: other } = mounted(<Dashboard state={thin} />);
    expect(other()).toContain('Low evidence');
    expect(other()).toContain('Over 90 days old');
  });

  it('shows the first model where the address names none that there is', async () => {
    const state = await dashboardWith('#/models/no-such', { cards: async () => ok([dealCard]) });
    const { words } = mounted(<Dashboard state={state} />);
    expect(words()).toContain('Deal win');
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DASHBOARD_PAGES, hashOf, routeOf } from '@/components/state/dashboard-route';
import { createResource } from '@/components/state/resource';
import type { Forecast } from '@/lib/domain/forecast';
import { ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { dashboardWith } from '../fixtures/dashboard';
import { forecast } from '../fixtures/forecast';
import { refusedCard } from '../fixtures/model-cards';

describe('addresses', () => {
  it('lead back to where they were made', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DASHBOARD_PAGES), fc.string({ minLength: 1 }), (page, id) => {
        expect(routeOf(hashOf(page, id))).toEqual({ page, id });
        expect(routeOf(hashOf(page))).toEqual({ page, id: null });
      }),
    );
  });

  it.each(['', '#', '#/nowhere', '#/__proto__', '#partners/x'])('%j is the first page', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'partners', id: null });
  });

  it('that are torn still open their page', () => {
    expect(routeOf('#/forecast/%E0%A4%A')).toEqual({ page: 'forecast', id: null });
  });
});

describe('a resource', () => {
  it('drops late answers to earlier questions', async () => {
    const answers: ((result: Result<number>) => void)[] = [];
    const resource = createResource(
      () => new Promise<Result<number>>((answer) => answers.push(answer)),
    );
    const first = resource.need();
    const second = resource.restart();
    answers[1]?.(ok(2));
    answers[0]?.(ok(1));
    await Promise.all([first, second]);
    expect(resource.loaded.value).toEqual({ state: 'ready', value: 2 });
  });

  it('says so where nobody can answer', async () => {
    const resource = createResource(() => Promise.reject(new Error('gone')));
    await resource.need();
    expect(resource.loaded.value).toMatchObject({
      state: 'failed',
      problem: { code: 'no-answer' },
    });
  });

  it('is not asked for by a refresh before anyone needs it', async () => {
    const question = vi.fn(async () => ok(1));
    const resource = createResource(question);
    await resource.refresh();
    expect(question).not.toHaveBeenCalled();
    await resource.need();
    await resource.need();
    expect(question).toHaveBeenCalledTimes(1);
  });
});

describe('the dashboard', () => {
  it('asks only for what its page needs, once', async () => {
    const cards = vi.fn(async () => ok([]));
    const partners = vi.fn(async () => ok([]));
    const state = await dashboardWith('#/partners', { cards, partners });
    expect(cards).not.toHaveBeenCalled();
    state.open('segments');
    state.open('models');
    await Promise.resolve();
    expect(cards).toHaveBeenCalledTimes(1);
    expect(partners).toHaveBeenCalledTimes(1);
  });

  it('never shows one partner’s forecast under another’s name', async () => {
    const asked: (string | null)[] = [];
    const state = await dashboardWith('#/forecast/a', {
      forecast: async (id): Promise<Result<Forecast | null>> => {
        asked.push(id);
        return ok(forecast);
      },
    });
    expect(state.forecast.loaded.value.state).toBe('ready');
    state.open('forecast', 'b');
    expect(state.forecast.loaded.value.state).toBe('loading');
    state.open('partners', 'segment');
    state.open('forecast');
    expect(asked).toEqual(['a', 'b', null]);
    // What is known of a partner is not asked for again on the way back to it.
    state.open('partners');
    state.open('forecast');
    expect(asked).toHaveLength(3);
  });

  it('shows what could not be brought back, and asks for the cards anew', async () => {
    const cards = vi.fn(async () => ok([]));
    const state = await dashboardWith('#/models', { cards, rollBack: () => Promise.reject() });
    await state.rollBack('deal-win', 3);
    expect(state.problem.value?.code).toBe('no-answer');
    expect(state.notice.value).toBeNull();
    expect(cards).toHaveBeenCalledTimes(2);
  });

  it('takes two clicks in a row on a version for one', async () => {
    const rollBack = vi.fn(async () => ok(null));
    const state = await dashboardWith('#/models', { rollBack });
    await Promise.all([state.rollBack('deal-win', 5), state.rollBack('deal-win', 4)]);
    expect(rollBack).toHaveBeenCalledExactlyOnceWith('deal-win', 5);
    await state.rollBack('deal-win', 4);
    expect(rollBack).toHaveBeenCalledTimes(2);
  });

  it('offers no way back where no version served', async () => {
    const state = await dashboardWith('#/models', { cards: async () => ok([refusedCard]) });
    await state.rollBack('deal-win', 5);
    expect(state.notice.value).toMatchObject({ text: say('dashboardRolledBack', 5), back: null });
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wakeBeforeTyping } from '@/entrypoints/panel/waking';
import { namesCustomer } from '@/lib/domain/draft';
import { pageSchemas } from '@/lib/messages/schemas';
import { send } from '@/lib/messages/send';

vi.mock('@/lib/messages/send');

let life: AbortController;
const reach = (hand: string) => window.dispatchEvent(new Event(hand));
const asked = () => vi.mocked(send).mock.calls.length;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(send).mockResolvedValue({ state: 'ready', conflicts: [], failedRules: [] } as never);
  life = new AbortController();
  wakeBeforeTyping({ crm: 'atomic', page: { view: 'new', kind: 'deal' } }, life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('the background', () => {
  it('is woken when a form is shown, with a question that looks nothing up', () => {
    const [[kind, ask] = []] = vi.mocked(send).mock.calls;
    expect(kind).toBe('draft/check');
    const parsed = pageSchemas['draft/check']().parse(ask);
    expect(parsed.draft).toMatchObject({ crm: 'atomic', kind: 'deal' });
    expect(namesCustomer(parsed.draft)).toBe(false);
  });

  it('is woken once for a press and the focus that follows, and again for the next', () => {
    vi.advanceTimersByTime(30_000);
    reach('pointerdown');
    reach('focusin');
    expect(asked()).toBe(2);
    vi.advanceTimersByTime(30_000);
    reach('focusin');
    expect(asked()).toBe(3);
  });

  it('is left asleep by what is typed, which asks itself, and by other pages', () => {
    vi.advanceTimersByTime(30_000);
    reach('keydown');
    life.abort();
    reach('pointerdown');
    expect(asked()).toBe(1);
  });

  it('that is gone is no fault of the form', async () => {
    vi.advanceTimersByTime(30_000);
    const answer = Promise.withResolvers<never>();
    vi.mocked(send).mockReturnValue(answer.promise);
    reach('focusin');
    answer.reject(new Error('gone'));
    await expect(vi.advanceTimersByTimeAsync(0)).resolves.toBeDefined();
  });
});

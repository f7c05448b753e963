// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Overrides } from '@/components/options/Overrides';
import { ok } from '@/lib/domain/result';
import { optionsWith } from '../fixtures/options';
import { mounted } from '../mounted';

describe('the scores that were overridden', () => {
  it('are listed with both numbers, the reason and the end, whether it has come or not', async () => {
    const { root } = mounted(<Overrides state={await optionsWith()} />);
    const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].slice(0, 4).map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      [
        'Northwind rollout, 240 seats',
        '85, model 70',
        'The CFO said yes on the phone; papers come next week',
        '19 Dec 2026',
      ],
      ['A record that is gone', '20, model 46', 'Their sales lead left', 'ended 11 Nov 2026'],
    ]);
  });

  it('are taken back one by one', async () => {
    const undoOverride = vi.fn(async () => ok(null));
    const state = await optionsWith({ undoOverride });
    const { button, click, settle } = mounted(<Overrides state={state} />);
    click(button('Remove: Northwind rollout, 240 seats'));
    await settle();
    expect(undoOverride).toHaveBeenCalledExactlyOnceWith('deal-win:atomic:13');
    expect(state.notice.value?.key).toBe('optionsOverrideUndone');
  });

  it('take no room where there are none', async () => {
    const { words } = mounted(
      <Overrides state={await optionsWith({ overrides: async () => ok([]) })} />,
    );
    expect(words()).toBe('');
  });
});

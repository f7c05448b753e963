// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ScoreWords } from '@/components/options/ScoreWords';
import { ok } from '@/lib/domain/result';
import { optionsWith } from '../fixtures/options';
import { mounted } from '../mounted';

const rowsOf = (root: Element): (string | null)[][] =>
  [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

describe('what was said of scores', () => {
  it('is a log, latest first, with reason and state; only what holds can be taken back', async () => {
    const { root } = mounted(<ScoreWords state={await optionsWith()} />);
    const deal = 'Northwind rollout, 240 seats';
    const reason = 'The CFO said yes on the phone; papers come next week';
    const gone = 'A record that is gone';
    expect(rowsOf(root)).toEqual([
      [deal, '85, model 70', reason, '19 Nov 2026in force until 19 Dec 2026', 'Take back'],
      [deal, '60, model 71', 'They went quiet', '18 Nov 2026replaced 19 Nov 2026', ''],
      ['Contoso Resell', 'This score is wrong', 'Old data', '17 Nov 2026in force', 'Take back'],
      ['Contoso Resell', 'This score is wrong', '', '16 Nov 2026taken back 17 Nov 2026', ''],
      [gone, '20, model 46', 'Their sales lead left', '12 Oct 2026expired 11 Nov 2026', ''],
    ]);
  });

  it('is taken back one by one', async () => {
    const undoOverride = vi.fn(async () => ok(null));
    const undoFeedback = vi.fn(async () => ok(null));
    const state = await optionsWith({ undoOverride, undoFeedback });
    const { button, click, settle } = mounted(<ScoreWords state={state} />);
    click(button('Take back: Northwind rollout, 240 seats'));
    await settle();
    expect(undoOverride).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'deal-win', subjectId: 'atomic:13' }),
    );
    expect(state.notice.value?.key).toBe('optionsScoreWordTakenBack');
    click(button('Take back: Contoso Resell'));
    await settle();
    expect(undoFeedback).toHaveBeenCalledExactlyOnceWith('score', 'partner-target:atomic:7');
  });

  it('takes no room where nothing was said', async () => {
    const nothing = { overrides: async () => ok([]), feedback: async () => ok([]) };
    const { words } = mounted(<ScoreWords state={await optionsWith(nothing)} />);
    expect(words()).toBe('');
  });
});

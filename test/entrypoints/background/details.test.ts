import { expect, it } from 'vitest';
import { noteMissing, takeMissing } from '@/entrypoints/background/details';
import type { Insights, InsightsReply } from '@/lib/domain/insights';

const reply = (subjectId: string, lacksDetail?: boolean): InsightsReply => ({
  state: 'ready',
  insights: {
    subjectId,
    score: { kind: 'deal-win', ...(lacksDetail && { lacksDetail }) },
  } as Insights,
});

it('notes scores on screen that lack what would change them, each once, until they are taken', () => {
  expect(noteMissing(reply('d1', true))).toBe(true);
  expect(noteMissing(reply('d1', true))).toBe(true);
  expect(noteMissing(reply('d2'))).toBe(false);
  expect(noteMissing({ state: 'not-set-up' })).toBe(false);
  expect(takeMissing()).toEqual(['deal-win:d1']);
  expect(takeMissing()).toEqual([]);
});

it('keeps the latest where somebody clicks through many', () => {
  for (let i = 0; i < 30; i++) noteMissing(reply(`d${i}`, true));
  const taken = takeMissing();
  expect(taken).toHaveLength(20);
  expect(taken.at(-1)).toBe('deal-win:d29');
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askingAhead } from '@/entrypoints/crm.content/ahead';
import type { RecordRef } from '@/lib/domain/record-ref';
import { send } from '@/lib/messages/send';

vi.mock('@/lib/messages/send');

const deal = (id: string, name: string | null = null): RecordRef => ({
  crm: 'atomic',
  host: 'a',
  kind: 'deal',
  id,
  name,
});
const asked = () => vi.mocked(send).mock.calls.map(([kind, ask]) => [kind, ask]);

beforeEach(() => {
  let count = 0;
  vi.mocked(send).mockImplementation((() => {
    count += 1;
    return Promise.resolve({ state: 'error', text: { key: `answer-${count}`, values: [] } });
  }) as unknown as typeof send);
});

describe('askingAhead', () => {
  it('asks once for a record that is shown after the page has set out for it', async () => {
    const { ahead, ask } = askingAhead();
    ahead(deal('1'));
    const answer = await ask(deal('1', 'As the page calls it'));
    expect(asked()).toEqual([['insights/get', { ref: deal('1') }]]);
    expect(answer).toMatchObject({ text: { key: 'answer-1' } });
  });

  it('asks anew for whoever asks again', async () => {
    const { ahead, ask } = askingAhead();
    ahead(deal('1'));
    await ask(deal('1'));
    expect(await ask(deal('1'))).toMatchObject({ text: { key: 'answer-2' } });
  });

  it('hands no record the answer about another', async () => {
    const { ahead, ask } = askingAhead();
    ahead(deal('1'));
    await ask(deal('2'));
    await ask({ ...deal('1'), kind: 'account' });
    expect(asked().map(([, about]) => about)).toEqual([
      { ref: deal('1') },
      { ref: deal('2') },
      { ref: { ...deal('1'), kind: 'account' } },
    ]);
  });

  it('asks nothing on the way from view to view of the record on screen', async () => {
    const { ahead, ask } = askingAhead();
    await ask(deal('1'));
    ahead(deal('1', 'Another tab of it'));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keeps no answer of a way that was not gone', async () => {
    const { ahead, ask } = askingAhead();
    ahead(deal('1'));
    ahead(deal('1'));
    expect(await ask(deal('1'))).toMatchObject({ text: { key: 'answer-2' } });
  });

  it('tells who shows the record that nobody answers, and nobody else', async () => {
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    vi.mocked(send).mockRejectedValue(new Error('gone'));
    const { ahead, ask } = askingAhead();
    ahead(deal('1'));
    await new Promise((resolve) => setTimeout(resolve));
    await expect(ask(deal('1'))).rejects.toThrow('gone');
    expect(unheard).not.toHaveBeenCalled();
    process.off('unhandledRejection', unheard);
  });
});

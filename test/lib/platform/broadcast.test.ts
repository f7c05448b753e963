import { expect, it, vi } from 'vitest';
import { tellAll, whenTold } from '@/lib/platform/broadcast';

it('is heard by whoever listens for the word, the teller included', async () => {
  const created = vi.fn();
  const other = vi.fn();
  whenTold('created', created);
  whenTold('other', other);
  tellAll('created');
  tellAll('nobody-listens');
  await vi.waitFor(() => expect(created).toHaveBeenCalledOnce());
  expect(other).not.toHaveBeenCalled();
});

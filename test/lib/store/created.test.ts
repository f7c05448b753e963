import { expect, it, vi } from 'vitest';
import { withStore } from '@/lib/store/with-store';
import { newName, newStore } from './open';

it('a store that was not there says so once, and again after a loss, whoever made it anew', async () => {
  const name = newName();
  const [background, trainer] = [vi.fn(), vi.fn()];
  const first = newStore({ name, onCreated: background });
  await withStore(first, (db) => db.models.count());
  expect(background).toHaveBeenCalledOnce();
  const second = newStore({ name, onCreated: trainer });
  await withStore(second, (db) => db.models.count());
  expect(trainer).not.toHaveBeenCalled();

  first.db.close();
  second.db.close();
  await newStore({ name }).db.delete();
  await withStore(second, (db) => db.open().then(() => db.models.count()));
  await withStore(first, (db) => db.open().then(() => db.models.count()));
  expect(trainer).toHaveBeenCalledOnce();
  expect(background).toHaveBeenCalledOnce();
});

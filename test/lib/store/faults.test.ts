import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { problemOf } from '@/lib/store/faults';
import { readFeedback } from '@/lib/store/feedback';
import { withStore } from '@/lib/store/with-store';
import { newName, newStore } from './open';
import { partner } from './rows';

const named = (name: string, inner?: unknown): Error =>
  Object.assign(new Error(`a ${name}`), { name, inner });

describe('what a person is told of an error', () => {
  it.each([
    ['a full disk', named('QuotaExceededError'), 'store-full'],
    ['a full disk inside an abort', named('AbortError', named('QuotaExceededError')), 'store-full'],
    [
      'a full disk inside a failed open',
      named('OpenFailedError', named('QuotaExceededError')),
      'store-full',
    ],
    ['a closed database', named('DatabaseClosedError'), 'store-missing'],
    ['a closing connection', named('InvalidStateError'), 'store-missing'],
    ['a table that is not there', named('NotFoundError'), 'store-missing'],
    ['a newer database', named('VersionError'), 'store-newer'],
    [
      'a newer database inside a failed open',
      named('OpenFailedError', named('VersionError')),
      'store-newer',
    ],
    ['a fault of our own', new TypeError('x is undefined'), 'store-failed'],
    ['no error at all', 'oops', 'store-failed'],
  ])('%s', (_what, error, code) => {
    expect(problemOf(error).code).toBe(code);
  });

  it('bears an error that names itself as its cause', () => {
    const error: { name: string; message: string; inner?: unknown } = { name: 'Odd', message: '' };
    error.inner = error;
    expect(problemOf(error).code).toBe('store-failed');
  });
});

describe('the store', () => {
  it('reads on when a write failed for want of space, and keeps nothing of it', async () => {
    const store = newStore();
    await store.db.partners.put(partner());
    const write = await withStore(store, (db) =>
      db.transaction('rw', db.partners, async () => {
        await db.partners.put(partner({ id: 'crm:p2' }));
        throw named('AbortError', named('QuotaExceededError'));
      }),
    );
    expect(write).toMatchObject({ ok: false, problem: { code: 'store-full' } });
    const read = await withStore(store, (db) => db.partners.toArray());
    expect(read).toEqual({ ok: true, value: [partner()] });
  });

  it('goes on with an empty database after it was deleted under us, and says that it was made', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const onCreated = vi.fn();
    const store = newStore({ onCreated });
    await store.db.partners.put(partner());
    await Dexie.delete(store.db.name);
    const read = await withStore(store, (db) => db.partners.toArray());
    expect(read).toEqual({ ok: true, value: [] });
    expect(onCreated).toHaveBeenCalledTimes(2);
  });

  it('opens a lost connection again, once', async () => {
    const store = newStore();
    await store.db.open();
    const once = vi.fn().mockRejectedValueOnce(named('DatabaseClosedError'));
    expect(await withStore(store, async (db) => (await once()) ?? db.isOpen())).toEqual({
      ok: true,
      value: true,
    });
    const always = vi.fn().mockRejectedValue(named('DatabaseClosedError'));
    expect(await withStore(store, always)).toMatchObject({ problem: { code: 'store-missing' } });
    expect(always).toHaveBeenCalledTimes(2);
  });

  it('makes way for a newer version, and opens again with its next use', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const store = newStore();
    await store.db.open();
    const newer = new Dexie(store.db.name);
    newer.version(99).stores({ partners: 'id' });
    await newer.open();
    expect(store.db.isOpen()).toBe(false);
    expect(await withStore(store, readFeedback)).toEqual({ ok: true, value: [] });
    newer.close();
  });

  it('does not wait for a window that holds an upgrade up, and works once it is closed', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const name = newName();
    const old = indexedDB.open(name, 5);
    const connection = await new Promise<IDBDatabase>((resolve) => {
      old.onsuccess = () => resolve(old.result);
    });
    const store = newStore({ name });
    const read = () => withStore(store, readFeedback);
    expect(await read()).toMatchObject({ problem: { code: 'store-blocked' } });
    expect(await read()).toMatchObject({ problem: { code: 'store-blocked' } });
    connection.close();
    await vi.waitFor(async () => expect(await read()).toEqual({ ok: true, value: [] }));
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The browser's session storage: it outlives the background, not the browser. */
const session = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/lib/platform/storage', () => ({
  readSession: async (key: string) => structuredClone(session.get(key)),
  writeSession: async (key: string, value: unknown) => {
    session.set(key, structuredClone(value));
  },
}));

const page = { tab: '7', host: 'crm.example' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The background as it starts: it knows nothing but what is stored. */
async function started() {
  vi.resetModules();
  return import('@/entrypoints/background/strikes');
}

beforeEach(() => session.clear());

describe('strikes of a page', () => {
  it('survive the background being stopped after each failure', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const { strikesOn } = await started();
      expect(await strikesOn(page).struckOut()).toEqual([]);
      strikesOn(page).strike(['territory']);
      await settled();
    }
    const { strikesOn } = await started();
    expect(await strikesOn(page).struckOut()).toEqual(['territory']);
  });

  it('are each counted where answers come at once', async () => {
    const { readStrikes, strikesOn } = await started();
    for (const rule of ['a', 'a', 'b', 'a']) strikesOn(page).strike([rule]);
    await settled();
    expect((await readStrikes()).map(({ rule, count }) => [rule, count])).toEqual([
      ['b', 1],
      ['a', 3],
    ]);
  });

  it('write nothing where nothing failed', async () => {
    const { strikesOn } = await started();
    strikesOn(page).strike([]);
    await settled();
    expect(session.size).toBe(0);
  });

  it('are gone when the browser was closed', async () => {
    const { strikesOn } = await started();
    for (let turn = 0; turn < 3; turn += 1) strikesOn(page).strike(['territory']);
    await settled();
    session.clear();
    expect(await (await started()).strikesOn(page).struckOut()).toEqual([]);
  });
});

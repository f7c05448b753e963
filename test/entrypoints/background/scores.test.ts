import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endHangingTrainer, hearTrainer } from '@/entrypoints/background/scores';
import { SILENCE, TICK } from '@/entrypoints/background/tick';
import { isTraining, stopTrainer } from '@/entrypoints/background/trainer';

vi.mock('@/entrypoints/background/trainer');

const NOW = Date.UTC(2026, 10, 22);
const ringsAfter = async (name: string) =>
  ((await fakeBrowser.alarms.get(name))?.scheduledTime ?? Number.NaN) - Date.now();

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  return () => vi.useRealTimers();
});

describe('a trainer that moves', () => {
  it('puts both alarms off that would look after it', async () => {
    await hearTrainer({ state: 'moved' });
    vi.setSystemTime(NOW + 25_000);
    expect(await ringsAfter(TICK)).toBe(5_000);
    expect(await ringsAfter(SILENCE)).toBe(95_000);
    await hearTrainer({ state: 'moved' });
    expect(await ringsAfter(TICK)).toBe(30_000);
    expect(await ringsAfter(SILENCE)).toBe(120_000);
  });
});

describe('after a long silence', () => {
  it('a trainer that still holds its lock is ended', async () => {
    vi.mocked(isTraining).mockResolvedValue(true);
    await endHangingTrainer();
    expect(stopTrainer).toHaveBeenCalledOnce();
  });

  it('nothing is ended where none is at work', async () => {
    vi.mocked(isTraining).mockResolvedValue(false);
    await endHangingTrainer();
    expect(stopTrainer).not.toHaveBeenCalled();
  });
});

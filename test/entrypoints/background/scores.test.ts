import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeMissing } from '@/entrypoints/background/details';
import { isScoringDue, scoredAsOf } from '@/entrypoints/background/due';
import {
  endHangingTrainer,
  hearTrainer,
  refreshDueScores,
  workOutMissing,
} from '@/entrypoints/background/scores';
import { SILENCE, TICK } from '@/entrypoints/background/tick';
import { isTraining, startTrainer, stopTrainer } from '@/entrypoints/background/trainer';
import type { TrainerReport } from '@/lib/domain/training';

vi.mock('@/entrypoints/background/details');
vi.mock('@/entrypoints/background/due');
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

describe('the start of a trainer', () => {
  it('is one, however many ask while it has not said a word', async () => {
    vi.mocked(isScoringDue).mockResolvedValue(true);
    vi.mocked(isTraining).mockResolvedValue(false);
    vi.mocked(takeMissing).mockReturnValue(['deal-win:d1']);
    const spoken = Promise.withResolvers<void>();
    vi.mocked(startTrainer).mockReturnValue(spoken.promise);
    const asked = [refreshDueScores(), workOutMissing(), refreshDueScores()];
    await vi.waitFor(() => expect(startTrainer).toHaveBeenCalled());
    vi.mocked(isTraining).mockResolvedValue(true);
    spoken.resolve();
    expect(await Promise.all(asked)).toEqual([true, true, true]);
    expect(startTrainer).toHaveBeenCalledOnce();
    expect(takeMissing).not.toHaveBeenCalled();
  });
});

describe('a trainer that has ended', () => {
  const END = { state: 'ended', change: 'c1', isOfDetails: false, isDone: true, backend: 'cpu' };
  const hear = (end: object) => hearTrainer({ ...END, ...end } as TrainerReport);
  const started = () => vi.mocked(startTrainer).mock.calls.map(([{ details }]) => details);

  beforeEach(() => {
    vi.mocked(isTraining).mockResolvedValue(false);
    vi.mocked(takeMissing).mockReturnValue(['deal-win:d1']);
    vi.mocked(isScoringDue).mockResolvedValue(true);
  });

  it('is followed by rows that came meanwhile, be it the details that it has worked out', async () => {
    await hear({ isOfDetails: true });
    expect(scoredAsOf).not.toHaveBeenCalled();
    await hear({});
    expect(scoredAsOf).toHaveBeenCalledWith('c1', NOW);
    expect(started()).toEqual([[], []]);
  });

  it('is followed by what opened records lack where no rows came', async () => {
    vi.mocked(isScoringDue).mockResolvedValue(false);
    await hear({});
    expect(started()).toEqual([['deal-win:d1']]);
  });

  it('leaves rows to the alarm where it broke off, so that none breaks off again and again', async () => {
    await hear({ isDone: false });
    await hear({ isDone: false, isOfDetails: true });
    expect(scoredAsOf).not.toHaveBeenCalled();
    expect(started()).toEqual([['deal-win:d1'], ['deal-win:d1']]);
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

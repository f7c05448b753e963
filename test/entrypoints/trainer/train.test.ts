import { beforeEach, describe, expect, it, vi } from 'vitest';
import { train } from '@/entrypoints/trainer/train';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { AT_WORK, type TrainerReport } from '@/lib/domain/training';
import { detailScores } from '@/lib/use-cases/detail-scores';
import { learnCompanies } from '@/lib/use-cases/learn-companies';
import { refreshIdealProfile } from '@/lib/use-cases/refresh-ideal-profile';
import { refreshOutlooks } from '@/lib/use-cases/refresh-outlooks';
import { refreshScores } from '@/lib/use-cases/refresh-scores';

vi.mock('@/lib/use-cases/detail-scores');
vi.mock('@/lib/use-cases/learn-companies');
vi.mock('@/lib/use-cases/refresh-scores');
vi.mock('@/lib/use-cases/refresh-outlooks');
vi.mock('@/lib/use-cases/refresh-ideal-profile');
vi.mock('@/entrypoints/trainer/ports', () => ({
  scoringPorts: (yieldTo: unknown) => ({ yieldTo }),
  detailPorts: (yieldTo: unknown) => ({ yieldTo }),
}));
vi.mock('@/entrypoints/trainer/outlook-ports');
vi.mock('@/entrypoints/trainer/companies-ports');

const ASK = { change: 'c1', trainSince: 5 };
const said: TrainerReport[] = [];
let patience: AbortController;

const run = () => train(ASK, (word) => said.push(word));
const ended = () => said.filter((word) => word.state === 'ended');
const isHeld = async () => (await navigator.locks.query()).held?.length === 1;

/** Somebody else at work; answers what ends it. */
function another(): Promise<() => void> {
  return new Promise((begun) => {
    void navigator.locks.request(AT_WORK, () => new Promise<void>((end) => begun(end)));
  });
}

beforeEach(() => {
  said.length = 0;
  vi.mocked(refreshScores).mockClear();
  patience = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  vi.mocked(refreshScores).mockResolvedValue(ok([]));
  vi.mocked(refreshIdealProfile).mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(refreshOutlooks).mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(learnCompanies).mockResolvedValue(ok(null));
});

describe('asked for details alone', () => {
  const details = ['deal-win:d1'];

  it('works these out, says so, and leaves training and scoring for another time', async () => {
    vi.mocked(detailScores).mockResolvedValue(ok(1));
    await train({ ...ASK, details }, (word) => said.push(word));
    expect(vi.mocked(detailScores).mock.calls[0]?.[0]).toEqual(details);
    expect(refreshScores).not.toHaveBeenCalled();
    expect(said.map(({ state }) => state)).toEqual(['moved', 'detailed', 'ended']);
    expect(ended()).toMatchObject([{ isDone: true, isOfDetails: true }]);
  });

  it('says nothing new where there was nothing to work out, or it failed', async () => {
    vi.mocked(detailScores).mockResolvedValueOnce(ok(0));
    await train({ ...ASK, details }, (word) => said.push(word));
    vi.mocked(detailScores).mockResolvedValueOnce(fail('store-full', say('storeFull')));
    await train({ ...ASK, details }, (word) => said.push(word));
    expect(said.some(({ state }) => state === 'detailed')).toBe(false);
    expect(ended()).toMatchObject([{ isDone: true }, { isDone: false }]);
  });
});

describe('the trainer', () => {
  it('says that it moves, and once that it has ended, with its hands free again', async () => {
    const heldAtEnd: Promise<boolean>[] = [];
    await train(ASK, (word) => {
      said.push(word);
      if (word.state === 'ended') heldAtEnd.push(isHeld());
    });
    expect(said[0]).toEqual({ state: 'moved' });
    expect(ended()).toMatchObject([
      { change: 'c1', isOfDetails: false, isDone: true, backend: 'cpu' },
    ]);
    expect(await Promise.all(heldAtEnd)).toEqual([false]);
    expect(vi.mocked(refreshScores).mock.calls[0]?.[2]).toBe(5);
  });

  it('leaves the work to one that is at it already', async () => {
    const endOther = await another();
    const running = run();
    patience.abort();
    await running;
    expect(refreshScores).not.toHaveBeenCalled();
    expect(said.map(({ state }) => state)).toEqual(['ended']);
    expect(ended()).toMatchObject([{ isDone: false }]);
    endOther();
  });

  it('takes over from one that is ending, and lets no patience run out once it works', async () => {
    const endOther = await another();
    vi.mocked(refreshScores).mockImplementation(async () => {
      patience.abort();
      return ok([]);
    });
    const running = run();
    expect(said).toEqual([]);
    endOther();
    await running;
    expect(ended()).toMatchObject([{ isDone: true }]);
  });

  it('is not done where the store failed it', async () => {
    vi.mocked(refreshScores).mockResolvedValue(fail('store-full', say('storeFull')));
    await run();
    expect(ended()).toMatchObject([{ isDone: false }]);
    expect(refreshOutlooks).not.toHaveBeenCalled();
  });

  it('says that it has ended even where it breaks, and lets the fault be seen', async () => {
    vi.mocked(refreshScores).mockRejectedValue(new Error('broken'));
    await expect(run()).rejects.toThrow('broken');
    expect(ended()).toMatchObject([{ isDone: false }]);
    expect(await isHeld()).toBe(false);
  });

  it('shows a sign of life every five seconds of work, not at every slice', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.mocked(refreshScores).mockImplementation(async ({ yieldTo }) => {
      for (let slice = 0; slice < 120; slice += 1) {
        vi.setSystemTime(Date.now() + 100);
        await yieldTo();
      }
      return ok([]);
    });
    await run();
    vi.useRealTimers();
    expect(said.filter(({ state }) => state === 'moved')).toHaveLength(3);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replayPorts } from '@/entrypoints/dashboard/replay';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import type { ReplayAsk, ReplayShare, ReplayWord } from '@/lib/domain/replay';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { onEvent, send } from '@/lib/messages/send';

vi.mock('@/lib/messages/send');

const CHANGED = { ...DEFAULT_POLICY, protectionDays: 10 };
const threads: Thread[] = [];

/** A thread that says what a test has it say. */
class Thread {
  onmessage?: (event: { data: ReplayWord }) => void;
  onerror?: () => void;
  asks: ReplayAsk[] = [];
  ports: readonly MessagePort[] = [];
  terminate = vi.fn();
  constructor(readonly script: string) {
    threads.push(this);
  }
  /** What comes with ports introduces it to the others. */
  postMessage(ask: ReplayAsk, ports?: readonly MessagePort[]) {
    if (ports) this.ports = ports;
    else this.asks.push(ask);
  }
  say(word: ReplayWord) {
    this.onmessage?.({ data: word });
  }
}

const nothing = {
  rules: new Map(),
  bySeverity: { block: 0, warn: 0, info: 0 },
  alerts: new Map(),
  expiries: 0,
};
const share = (registrations: number): ReplayShare => ({
  whole: 1,
  registrations,
  today: nothing,
  changed: nothing,
  winners: [],
});
const ended = (registrations: number): ReplayWord => ({
  state: 'ended',
  result: ok(share(registrations)),
});

/** Started on a machine of so many cores. */
async function start(cores: number, { stop = new AbortController(), ports = replayPorts() } = {}) {
  vi.stubGlobal('navigator', { hardwareConcurrency: cores });
  const shares: number[] = [];
  const asked = () => threads.reduce((sum, { asks }) => sum + asks.length, 0);
  const before = asked();
  const outcome = ports.replay(CHANGED, (each) => shares.push(each), stop.signal);
  await vi.waitFor(() => expect(asked()).toBeGreaterThan(before));
  return { outcome, ports, shares, stop };
}

/** Prepared, and replayed once, on two cores. */
async function replayedOnce() {
  const { outcome, ports } = await start(2);
  for (const thread of threads) thread.say(ended(4));
  expect((await outcome).ok).toBe(true);
  return ports;
}

const endings = () => threads.map(({ terminate }) => terminate.mock.calls.length);

beforeEach(() => {
  threads.length = 0;
  vi.stubGlobal('Worker', Thread);
  vi.mocked(send).mockResolvedValue(ok(DEFAULT_POLICY));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a replay on several threads', () => {
  it.each([
    [1, 1],
    [3, 3],
    [64, 4],
  ])('with %i cores takes %i, each of which has a part of its own', async (cores, count) => {
    await start(cores);
    expect(threads.map(({ script }) => script)).toEqual(Array(count).fill('/replayer.js'));
    const parts = threads.map(({ asks }) => asks[0]?.part);
    expect(parts).toEqual([...Array(count).keys()].map((index) => ({ index, of: count })));
    expect(threads.map(({ ports }) => ports.length)).toEqual(Array(count).fill(count - 1));
    expect(new Set(threads.map(({ asks }) => JSON.stringify(asks[0]?.policies)))).toEqual(
      new Set([JSON.stringify({ today: DEFAULT_POLICY, changed: CHANGED })]),
    );
  });

  it('is as far as all of them together, and done with the last', async () => {
    const { outcome, shares } = await start(2);
    threads[1]?.say({ state: 'moved', share: 0.5 });
    threads[0]?.say({ state: 'moved', share: 0.2 });
    threads[1]?.say(ended(7));
    threads[0]?.say({ state: 'moved', share: 0.8 });
    expect(shares).toEqual([0.25, 0.35, 0.6, 0.9]);
    expect(endings()).toEqual([0, 0]);
    threads[0]?.say(ended(5));
    expect(await outcome).toMatchObject({ ok: true, value: { today: { registrations: 12 } } });
    expect(endings()).toEqual([0, 0]);
  });

  it('ends them all when it is stopped, and has others read for the next one', async () => {
    const { outcome, stop } = await start(2);
    stop.abort();
    expect(await outcome).toMatchObject({ ok: false, problem: { code: 'replay-stopped' } });
    expect(endings()).toEqual([1, 1, 0, 0]);
    expect(threads.map(({ asks }) => asks.length)).toEqual([1, 1, 0, 0]);
  });

  it('starts none when it was stopped before', async () => {
    const stop = new AbortController();
    stop.abort();
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    const outcome = await replayPorts().replay(CHANGED, () => undefined, stop.signal);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'replay-stopped' } });
    expect(threads).toEqual([]);
  });

  it('fails in words when one of them breaks, and ends the others', async () => {
    const { outcome } = await start(3);
    threads[2]?.say(ended(4));
    threads[1]?.onerror?.();
    expect(await outcome).toMatchObject({ ok: false, problem: { code: 'replay-broken' } });
    expect(endings().every((times) => times > 0)).toBe(true);
  });

  it('fails as one of them says it has failed', async () => {
    const { outcome } = await start(2);
    const problem = fail('store-unavailable', say('storeUnavailable'));
    threads[0]?.say({ state: 'ended', result: problem });
    expect(await outcome).toEqual(problem);
    expect(endings()).toEqual([1, 1]);
  });

  it('is no answer where the threads read different data', async () => {
    const { outcome } = await start(2);
    threads[0]?.say(ended(4));
    threads[1]?.say({ state: 'ended', result: ok({ ...share(4), whole: 2 }) });
    expect(await outcome).toMatchObject({ ok: false, problem: { code: 'replay-data-changed' } });
    expect(endings()).toEqual([1, 1]);
  });

  it('starts nothing where today’s rules cannot be read', async () => {
    const problem = fail('store-unavailable', say('storeUnavailable'));
    vi.mocked(send).mockResolvedValue(problem);
    const { signal } = new AbortController();
    expect(await replayPorts().replay(CHANGED, () => undefined, signal)).toEqual(problem);
    expect(threads).toEqual([]);
  });
});

describe('threads that have read', () => {
  it('begin before anybody asks, and are asked one replay after another', async () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    const ports = replayPorts();
    ports.prepareReplay();
    expect(threads.map(({ asks }) => asks.length)).toEqual([0, 0]);
    for (let time = 1; time <= 3; time += 1) {
      const { outcome } = await start(2, { ports });
      for (const thread of threads) thread.say(ended(time));
      expect(await outcome).toMatchObject({ value: { today: { registrations: 2 * time } } });
      expect(threads.map(({ asks }) => asks.length)).toEqual([time, time]);
    }
    expect(endings()).toEqual([0, 0]);
  });

  it('are let go of with the page that prepared them; at work, once they have answered', async () => {
    const ports = await replayedOnce();
    const leave = ports.prepareReplay();
    const { outcome } = await start(2, { ports });
    leave();
    expect(endings()).toEqual([0, 0]);
    for (const thread of threads) thread.say(ended(4));
    expect((await outcome).ok).toBe(true);
    expect(endings()).toEqual([1, 1]);
    ports.prepareReplay()();
    expect(endings()).toEqual([1, 1, 1, 1]);
  });

  it('are let go of when the data changes, and the next replay reads anew', async () => {
    const ports = await replayedOnce();
    const [event, react] = vi.mocked(onEvent).mock.lastCall ?? [];
    expect(event).toBe('data/changed');
    react?.(null as never);
    expect(endings()).toEqual([1, 1]);
    await start(2, { ports });
    expect(threads.map(({ asks }) => asks.length)).toEqual([1, 1, 1, 1]);
  });

  it('are let go of when nobody has asked for five minutes', async () => {
    const ports = await replayedOnce();
    vi.useFakeTimers();
    await start(2, { ports });
    vi.advanceTimersByTime(600_000);
    expect(endings()).toEqual([0, 0]);
    for (const thread of threads) thread.say(ended(4));
    vi.advanceTimersByTime(299_000);
    expect(endings()).toEqual([0, 0]);
    vi.advanceTimersByTime(1_000);
    expect(endings()).toEqual([1, 1]);
  });

  it('that break before anybody asks are replaced when somebody does', async () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    const ports = replayPorts();
    ports.prepareReplay();
    threads[0]?.onerror?.();
    const { outcome } = await start(2, { ports });
    for (const thread of threads.slice(2)) thread.say(ended(4));
    expect((await outcome).ok).toBe(true);
  });

  it('that are still at the one before are ended, and others asked', async () => {
    const { outcome, ports, stop } = await start(2);
    stop.abort();
    const second = await start(2, { ports });
    expect((await outcome).ok).toBe(false);
    for (const thread of threads.slice(2)) thread.say(ended(4));
    expect((await second.outcome).ok).toBe(true);
    expect(endings()).toEqual([1, 1, 0, 0]);
  });
});

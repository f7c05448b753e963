import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LONGEST_REASON, LONGEST_TYPED, MOST_DAYS, MOST_PRODUCTS } from '@/lib/domain/limits';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { fail } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { admit, type From, type Handlers } from '@/lib/messages/receive';
import { ownSchemas, pageSchemas } from '@/lib/messages/schemas';
import { ownId, ownOrigin, type Sender } from '@/lib/platform/runtime';

const kinds = [...Object.keys(pageSchemas), ...Object.keys(ownSchemas)];

/** Handlers that note each call they get. */
function noting() {
  const calls: { kind: string; ask: unknown; from: From }[] = [];
  const handlers = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      async (ask: unknown, from: From) => calls.push({ kind, ask, from }),
    ]),
  ) as unknown as Handlers;
  return { calls, handlers };
}

const own = (): Sender => ({ id: ownId(), origin: ownOrigin(), tabId: 4, frameId: 0 });
const page = (change: Partial<Sender> = {}): Sender => ({
  id: ownId(),
  origin: 'https://crm.example.com:8443',
  tabId: 7,
  frameId: 0,
  ...change,
});

const ref = { crm: 'atomic', host: 'forged.example.com', kind: 'deal', id: '12', name: null };
const getInsights = { partnerlens: 'insights/get', ask: { ref } };

describe('who may ask what', () => {
  it('gives a content script its answer, with the host that the browser vouches for', async () => {
    const { calls, handlers } = noting();
    await admit(getInsights, page(), handlers)?.();
    const from = { host: 'crm.example.com:8443', tabId: 7 };
    expect(calls).toMatchObject([{ kind: 'insights/get', ask: { ref }, from }]);
  });

  it.each([
    ['a frame inside a page', page({ frameId: 3 })],
    ['another extension', page({ id: 'stranger' })],
    ['a sender without an origin', page({ origin: undefined })],
    ['a sender outside any tab', page({ tabId: undefined })],
    ['a local file', page({ origin: 'file://' })],
    ['a sandboxed page', page({ origin: 'null' })],
  ])('drops %s', (_who, sender) => {
    expect(admit(getInsights, sender, noting().handlers)).toBeUndefined();
  });

  it('keeps everything but the short list from content scripts', () => {
    const erase = { partnerlens: 'privacy/erase', ask: null };
    expect(admit(erase, page(), noting().handlers)).toBeUndefined();
    expect(admit(erase, own(), noting().handlers)).toBeTypeOf('function');
  });

  it.each([
    ['a kind that every object has', { partnerlens: 'constructor', ask: null }],
    ['an unknown kind', { partnerlens: 'tokens/get', ask: null }],
    ['a field too many', { partnerlens: 'insights/get', ask: { ref, all: true } }],
    [
      'an id without end',
      { partnerlens: 'insights/get', ask: { ref: { ...ref, id: 'x'.repeat(9999) } } },
    ],
    ['no envelope', 'insights/get'],
    ['nothing', null],
  ])('drops %s', (_what, message) => {
    expect(admit(message, page(), noting().handlers)).toBeUndefined();
  });

  describe('an override by a page', () => {
    const good = {
      kind: 'deal-win',
      subjectId: 'atomic:12',
      points: 80,
      reason: 'Signed orally',
      days: 30,
    };
    const admitted = (change: object) => {
      const message = { partnerlens: 'scores/override', ask: { ...good, ...change } };
      return admit(message, page(), noting().handlers) !== undefined;
    };

    it('is taken as it is meant to be', () => {
      expect(admitted({})).toBe(true);
      expect(admitted({ points: 1, days: 7 })).toBe(true);
      expect(admitted({ points: 99, days: 90 })).toBe(true);
    });

    it.each([
      { points: 0 },
      { points: 100 },
      { points: 49.5 },
      { points: '80' },
      { days: 8 },
      { days: 36_500 },
      { reason: '' },
      { reason: 'x'.repeat(LONGEST_REASON + 1) },
      { reason: null },
      { kind: 'health' },
      { subjectId: '' },
      { scorePoints: 10 },
      { expiresAt: 9e15 },
    ])('is dropped with %o', (change) => {
      expect(admitted(change)).toBe(false);
    });
  });

  describe('a draft of a page', () => {
    const draft = {
      crm: 'atomic',
      kind: 'deal',
      id: null,
      company: 'Contoso',
      accountId: null,
      domain: null,
      products: ['Edge'],
      amount: '48000',
    };
    const check = (change: object) => ({
      partnerlens: 'draft/check',
      ask: { draft: { ...draft, ...change } },
    });

    it('is taken with the site that the browser vouches for', async () => {
      const { calls, handlers } = noting();
      await admit(check({}), page(), handlers)?.();
      expect(calls).toMatchObject([{ ask: { draft }, from: { host: 'crm.example.com:8443' } }]);
      expect(admit(check({}), page({ frameId: 2 }), handlers)).toBeUndefined();
      expect(admit(check({}), page({ id: 'other' }), handlers)).toBeUndefined();
    });

    it.each([
      { company: 'x'.repeat(LONGEST_TYPED + 1) },
      { company: '' },
      { company: ['Contoso'] },
      { domain: 'x'.repeat(10_000) },
      { products: Array(MOST_PRODUCTS + 1).fill('Edge') },
      { amount: 48_000 },
      { kind: 'partner' },
      { host: 'other.example.com' },
    ])('is dropped with %o', (change) => {
      expect(admit(check(change), page(), noting().handlers)).toBeUndefined();
    });
  });

  describe('a malformed request', () => {
    const tooLong = { ...DEFAULT_POLICY, silentDays: MOST_DAYS + 1 };
    const save = (policy: unknown) => ({ partnerlens: 'policy/save', ask: { policy } });

    it('is told what is wrong where our own page asks', async () => {
      const { calls, handlers } = noting();
      expect(await admit(save(tooLong), own(), handlers)?.()).toEqual(
        fail('malformed', say('stateMalformed', 'policy.silentDays')),
      );
      const noId = { partnerlens: 'insights/of', ask: { id: '' } };
      expect(await admit(noId, own(), handlers)?.()).toEqual({
        state: 'error',
        text: say('stateMalformed', 'id'),
      });
      expect(calls).toEqual([]);
    });

    it('is dropped where a page or a stranger asks', () => {
      const { handlers } = noting();
      const malformed = { partnerlens: 'feedback/undo', ask: { kind: 'action' } };
      expect(admit(malformed, page(), handlers)).toBeUndefined();
      expect(admit(save(tooLong), page({ id: 'stranger' }), handlers)).toBeUndefined();
    });

    it('is none where the form allows it', async () => {
      const { calls, handlers } = noting();
      await admit(save({ ...DEFAULT_POLICY, silentDays: MOST_DAYS }), own(), handlers)?.();
      expect(calls).toHaveLength(1);
    });
  });

  it('survives 10,000 made-up messages without an effect beyond the list', async () => {
    const { calls, handlers } = noting();
    const sender = fc.constantFrom(page(), page({ frameId: 1 }), page({ id: 'other' }));
    const kind = fc.oneof(fc.constantFrom(...kinds), fc.string());
    await fc.assert(
      fc.asyncProperty(sender, kind, fc.anything(), async (from, partnerlens, ask) => {
        await admit({ partnerlens, ask }, from, handlers)?.();
      }),
      { numRuns: 10_000 },
    );
    expect(calls.filter(({ kind }) => !(kind in pageSchemas))).toEqual([]);
  });
});

describe('events', () => {
  it('reach listeners until they stop listening', async () => {
    fakeBrowser.reset();
    const { onEvent } = await import('@/lib/messages/send');
    const { emit } = await import('@/lib/messages/receive');
    const heard = vi.fn();
    const stop = onEvent('data/changed', heard);
    emit('data/changed', null);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    stop();
    emit('data/changed', null);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('is no fault of the teller where the disk is full', async () => {
    const { emit } = await import('@/lib/messages/receive');
    const faults: unknown[] = [];
    const note = (fault: unknown) => faults.push(fault);
    process.on('unhandledRejection', note);
    // No mock: it would look at the promise itself, and so handle it.
    const { local } = fakeBrowser.storage;
    const { set } = local;
    local.set = () => Promise.reject(new Error('full'));
    emit('data/changed', null);
    await new Promise((resolve) => setTimeout(resolve, 5));
    local.set = set;
    process.off('unhandledRejection', note);
    expect(faults).toEqual([]);
  });
});

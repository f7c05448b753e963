import { describe, expect, it, vi } from 'vitest';
import type { Model } from '@/lib/domain/model';
import { fail, ok } from '@/lib/domain/result';
import { gateOf } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { type ProfilePorts, refreshIdealProfile } from '@/lib/use-cases/refresh-ideal-profile';
import { NOW } from '@/test/lib/insights/make';
import { recruiting } from '@/test/models/helpers/recruiting';

const refused: Model = {
  id: 'recruit:1',
  kind: 'recruit',
  version: 1,
  status: 'refused',
  trainedAt: NOW,
  gate: gateOf(2, 3),
  quality: null,
  reason: 'modelTooFewCases',
  weights: null,
};

const ports = (over: Partial<ProfilePorts> = {}): ProfilePorts => ({
  readHistory: async () => ok(recruiting(20)),
  readModels: async () => ok([refused]),
  saveIdealProfile: vi.fn(async () => ok(null)),
  yieldTo: async () => undefined,
  ...over,
});

describe('the ideal profile', () => {
  it('is emptied while no model serves, without reading the history', async () => {
    const readHistory = vi.fn<ProfilePorts['readHistory']>();
    const given = ports({ readHistory });
    expect((await refreshIdealProfile(given, NOW)).ok).toBe(true);
    expect(given.saveIdealProfile).toHaveBeenCalledWith([]);
    expect(readHistory).not.toHaveBeenCalled();
  });

  it('stops with the problem of the store, or when aborted, and keeps what there was', async () => {
    const serving: Model = { ...refused, status: 'serving' };
    const readModels = async () => ok([serving]);
    const problem = fail('store-full', say('storeFull'));
    const unread = ports({ readModels, readHistory: async () => problem });
    expect(await refreshIdealProfile(unread, NOW)).toEqual(problem);
    const aborted = ports({ readModels, signal: AbortSignal.abort() });
    expect(await refreshIdealProfile(aborted, NOW)).toMatchObject({
      ok: false,
      problem: { code: 'scoring-stopped' },
    });
    for (const { saveIdealProfile } of [unread, aborted]) {
      expect(saveIdealProfile).not.toHaveBeenCalled();
    }
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import type { SegmentMap } from '@/lib/domain/segment';
import { DAY } from '@/lib/domain/time';
import { segmentPartners } from '@/models/segment/segment-partners';
import { adjustedRand } from '@/models/stats/adjusted-rand';
import { english } from '@/test/helpers/english';
import { NOW } from '@/test/lib/insights/make';
import { sampleHistory } from '../helpers/sample-history';
import { unhurried, world } from '../helpers/world';

let history: History;
let map: SegmentMap;

const mapOf = async (of: History, previous: SegmentMap | null = null, now = NOW) => {
  const found = await segmentPartners(of, previous, now, unhurried);
  if (!found) throw new Error('no segments');
  return found;
};

beforeAll(async () => {
  history = sampleHistory(1, NOW).history;
  map = await mapOf(history);
});

describe('segmentPartners', () => {
  it('puts every partner into one segment and on the map', () => {
    expect(map.members.map(({ partnerId }) => partnerId).sort()).toEqual(
      history.partners.map(({ id }) => id).sort(),
    );
    expect(map.members.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    const ids = map.segments.map(({ id }) => id);
    expect(map.members.every(({ segmentId }) => ids.includes(segmentId))).toBe(true);
    expect(map.segments.reduce((sum, { size }) => sum + size, 0)).toBe(history.partners.length);
  });

  it('names each segment, and no two alike, in words', () => {
    const names = map.segments.map(({ name }) => english.text(name));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z][a-z ]+/);
    for (const { action } of map.segments) expect(english.text(action)).toMatch(/\.$/);
    expect(english.text(map.axes.x)).toMatch(/^More /);
    expect(map.axes.x).not.toEqual(map.axes.y);
  });

  it('keeps ids and members on the same data, and on data of a day later', async () => {
    const again = await mapOf(history, map);
    expect(again.segments.map(({ id }) => id).sort()).toEqual(
      map.segments.map(({ id }) => id).sort(),
    );
    expect(again.members).toEqual(map.members);
    const later = await mapOf(history, map, NOW + DAY);
    const agreement = adjustedRand(
      map.members.map(({ segmentId }) => segmentId),
      later.members.map(({ segmentId }) => segmentId),
    );
    expect(agreement).toBeGreaterThan(0.9);
  });

  it('keeps partners where they are when others join', async () => {
    const half: History = { ...history, partners: history.partners.filter((_, i) => i % 5 !== 0) };
    const before = await mapOf(half);
    const after = await mapOf(history, before);
    const now = new Map(after.members.map(({ partnerId, segmentId }) => [partnerId, segmentId]));
    const stayed = before.members.filter(
      ({ partnerId, segmentId }) => now.get(partnerId) === segmentId,
    );
    expect(stayed.length / before.members.length).toBeGreaterThan(0.8);
  });

  it('sees nothing of what came after the cut-off', async () => {
    const cutOff = NOW - 200 * DAY;
    const past: History = {
      ...history,
      deals: history.deals.filter(({ createdAt }) => createdAt <= cutOff),
      engagements: history.engagements.filter(({ at }) => at <= cutOff),
      registrations: history.registrations.filter(
        ({ submittedAt }) => (submittedAt ?? 0) <= cutOff,
      ),
    };
    const known = await mapOf(past, null, cutOff);
    const all = await mapOf(history, null, cutOff);
    expect(all.members).toEqual(known.members);
  });

  it('says nothing of a handful of partners', async () => {
    expect(await segmentPartners(world(), null, NOW, unhurried)).toBeNull();
  });
});

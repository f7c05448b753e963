import { beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '@/lib/domain/id';
import type { Conflict } from '@/lib/domain/insights';
import { PRODUCTS } from '@/lib/sources/sample/products';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { NOW } from '../make';
import { find, policy } from './make';
import { type DossierReader, readerOf } from './sample-reader';

/** The planted programme, read through the keys that the store finds companies by. */
const { rows, truths } = sampleWorkspace({ seed: 7, now: NOW });
const idIn = (local: number) => idOf('sample', local);

const USUAL = policy();
/** Which products need a certificate is for the policy to say. */
const CERTIFIED = policy({ certifiedProducts: PRODUCTS.map(({ name }) => name) });

let reader: DossierReader;
const found = new Map<string, readonly Conflict[]>();
const foundOn = (dealId: number) => found.get(idIn(dealId)) ?? [];

beforeAll(async () => {
  reader = await readerOf(rows, NOW);
  for (const id of reader.openDealIds) {
    const kind = truths.conflicts.find(({ dealId }) => idIn(dealId) === id)?.kind;
    found.set(
      id,
      find(await reader.readDeal(id), kind === 'partner-not-eligible' ? CERTIFIED : USUAL),
    );
  }
}, 60_000);

describe('the sample’s planted conflicts', () => {
  it('are 41 of twelve kinds', () => {
    expect(truths.conflicts).toHaveLength(41);
    expect(new Set(truths.conflicts.map(({ kind }) => kind)).size).toBe(12);
  });

  it.each(truths.conflicts)('$code $kind is found on deal $dealId', (planted) => {
    const conflict = foundOn(planted.dealId).find(({ rule }) => rule === planted.kind);
    expect(conflict?.code).toBe(planted.code);
    const about = planted.otherDealId ?? planted.registrationId;
    if (planted.kind !== 'named-account' && about !== null)
      expect(`${conflict?.id}:`).toContain(`:${idIn(about)}:`);
  });

  it('are blocked by a claim that was approved first', () => {
    const blocked = truths.conflicts.filter(({ kind }) => kind === 'claimed-by-other');
    const severities = blocked.map(({ dealId }) => foundOn(dealId)[0]?.severity);
    expect(severities).toEqual(blocked.map(() => 'block'));
    const shown = foundOn(truths.showcaseDealId).map(({ rule }) => rule);
    expect(shown).toEqual(['claimed-by-other', 'expiring-registration']);
  });

  it('are all that is found on their deals', () => {
    const extra = truths.conflicts.flatMap(({ dealId }) =>
      foundOn(dealId).filter(
        ({ rule }) =>
          !truths.conflicts.some((each) => each.dealId === dealId && each.kind === rule),
      ),
    );
    expect(extra.map(({ id }) => id)).toEqual([]);
  });
});

describe('the other open deals', () => {
  it('are quiet, but for the direct deals that conflicts were planted with', () => {
    const planted = new Set(truths.conflicts.map(({ dealId }) => idIn(dealId)));
    const direct = truths.conflicts.flatMap(({ otherDealId }) =>
      otherDealId === null ? [] : [idIn(otherDealId)],
    );
    const loud = [...found].filter(([id, conflicts]) => !planted.has(id) && conflicts.length > 0);
    expect(found.size).toBeGreaterThan(350);
    expect(loud.map(([id]) => id).sort()).toEqual(direct.sort());
    expect(loud.flatMap(([, conflicts]) => conflicts.map(({ rule }) => rule))).toEqual(
      direct.map(() => 'claimed-by-other'),
    );
  });
});

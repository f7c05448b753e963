import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepIds } from '@/models/segment/keep-ids';

describe('keepIds', () => {
  it('names the first groups s1, s2, …', () => {
    expect(keepIds([0, 1, 2, 0], 3, [null, null, null, null], [])).toEqual(['s1', 's2', 's3']);
  });

  it('follows the members, whatever the numbers of the groups', () => {
    const before = ['s1', 's1', 's1', 's2', 's2', 's2'];
    expect(keepIds([1, 1, 1, 0, 0, 0], 2, before, ['s1', 's2'])).toEqual(['s2', 's1']);
  });

  it('gives the id to the larger part of a group that splits, and a new one to the other', () => {
    const before = ['s1', 's1', 's1', 's1', 's1', 's2', 's2'];
    const ids = keepIds([0, 0, 0, 2, 2, 1, 1], 3, before, ['s1', 's2']);
    expect(ids).toEqual(['s1', 's2', 's3']);
  });

  it('never gives the id of a group that is gone to other members', () => {
    const before = ['s1', 's1', 's4', 's4', null, null];
    const ids = keepIds([0, 0, 0, 0, 1, 1], 2, before, ['s1', 's4']);
    expect(ids[1]).toBe('s5');
  });

  it('is not disturbed by members that are new', () => {
    const before = ['s1', 's1', 's2', 's2', null, null, null, null, null, null];
    const ids = keepIds([0, 0, 1, 1, 0, 0, 0, 0, 0, 0], 2, before, ['s1', 's2']);
    expect(ids).toEqual(['s1', 's2']);
  });

  it('gives each group an id of its own, and keeps all where nothing changed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 60 }), (drawn) => {
        const groups = Math.max(...drawn) + 1;
        const first = keepIds(
          drawn,
          groups,
          drawn.map(() => null),
          [],
        );
        expect(new Set(first).size).toBe(groups);
        const before = drawn.map((label) => first[label] as string);
        const used = [...new Set(before)];
        const again = keepIds(drawn, groups, before, used);
        for (const label of drawn) expect(again[label]).toBe(first[label]);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { boundsOf } from '@/lib/matching/bounds';
import type { Level } from '@/lib/matching/weights';

const NONE = new Map();

describe('boundsOf', () => {
  it('leaves most weights 4.5 log-odds either way', () => {
    for (const level of ['name-3', 'phone-same', 'address-near', 'domain-different'] as const)
      expect(boundsOf(level, 1, NONE)).toEqual({ least: -4.5, most: 4.5 });
  });

  it('lets nothing that differs speak for one company', () => {
    const apart: readonly Level[] = ['phone-different', 'address-different', 'city-different'];
    for (const level of apart) expect(boundsOf(level, -0.5, NONE).most).toBe(0);
  });

  it('lets two places weigh no more against one company than one in twenty that moved', () => {
    const { least } = boundsOf('city-different', -0.5, NONE);
    expect(-0.5 + least).toBeCloseTo(Math.log(0.05), 9);
    expect(boundsOf('country-different', -4, NONE)).toEqual({ least: 0, most: 0 });
  });

  it('takes an equal name and a domain for less, but not for nothing', () => {
    expect(boundsOf('name-9', 8.5, NONE)).toEqual({ least: -3.5, most: 4.5 });
    expect(boundsOf('domain-same', 7.5, NONE).least).toBe(-3.5);
  });

  it('stops at the ceiling of a level, and never turns it down', () => {
    const ceilings = new Map([['city-same' as const, 2.1]]);
    expect(boundsOf('city-same', 1, ceilings).most).toBeCloseTo(1.1, 9);
    expect(boundsOf('city-same', 3, ceilings).most).toBe(0);
    expect(boundsOf('city-same', -9, ceilings).most).toBe(4.5);
  });
});

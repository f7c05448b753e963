import { describe, expect, it, vi } from 'vitest';
import { remembered } from '@/lib/matching/remembered';

describe('what is remembered', () => {
  it('is worked out once for each text, also where it comes to nothing', () => {
    const work = vi.fn((text: string) => text.length);
    const length = remembered(work);
    expect(['contoso', '', 'contoso', ''].map(length)).toEqual([7, 0, 7, 0]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('never grows without end, and stays right when it starts anew', () => {
    const work = vi.fn((text: string) => `${text}!`);
    const loud = remembered(work);
    for (let at = 0; at <= 10_000; at++) loud(`word ${at}`);
    expect(loud('word 10000')).toBe('word 10000!');
    expect(work).toHaveBeenCalledTimes(10_001);
    expect(loud('word 0')).toBe('word 0!');
    expect(work).toHaveBeenCalledTimes(10_002);
  });
});

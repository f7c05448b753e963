import { describe, expect, it, vi } from 'vitest';
import { once } from '@/lib/domain/once';

describe('once', () => {
  it('works out with the first question, once, even where that comes to undefined', () => {
    const workOut = vi.fn(() => undefined);
    const value = once(workOut);
    expect(workOut).not.toHaveBeenCalled();
    expect([value(), value()]).toEqual([undefined, undefined]);
    expect(workOut).toHaveBeenCalledOnce();
  });

  it('tries again where working it out failed', () => {
    const value = once(vi.fn().mockImplementationOnce(fails).mockReturnValue(7));
    expect(value).toThrow('not now');
    expect(value()).toBe(7);
  });
});

const fails = (): never => {
  throw new Error('not now');
};

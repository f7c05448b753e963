import { expect, it, vi } from 'vitest';
import { once } from '@/lib/domain/once';

it('makes nothing before it is asked for, and one thing however often it is', () => {
  const make = vi.fn(() => ({ made: true }));
  const ask = once(make);
  expect(make).not.toHaveBeenCalled();
  expect(ask()).toBe(ask());
  expect(make).toHaveBeenCalledTimes(1);
});

it('makes what is nothing once, too', () => {
  const make = vi.fn(() => undefined);
  const ask = once(make);
  ask();
  expect(ask()).toBeUndefined();
  expect(make).toHaveBeenCalledTimes(1);
});

it('makes again what failed', () => {
  const make = vi.fn<() => number>().mockImplementationOnce(() => {
    throw new Error('not yet');
  });
  make.mockImplementation(() => 7);
  const ask = once(make);
  expect(ask).toThrow('not yet');
  expect(ask()).toBe(7);
});

import { describe, expect, it } from 'vitest';
import { sizeWords } from '@/components/options/size-words';
import { english } from '@/test/helpers/english';

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [48_300_000, '48.3 MB'],
    [7_250_000_000_000, '7,250 GB'],
  ])('of %d bytes is %s', (bytes, words) => {
    expect(sizeWords(bytes, english)).toBe(words);
  });

  it('that is not known is no zero', () => {
    expect(sizeWords(null, english)).toBe('–');
  });
});

import { describe, expect, it } from 'vitest';
import { parseDays, parseFeedUrl } from '@/components/options/validate';

describe('parseDays', () => {
  it.each([
    ['90', 90],
    [' 1 ', 1],
    ['3650', 3650],
  ])('takes “%s”', (words, days) => {
    expect(parseDays(words)).toBe(days);
  });

  it.each(['', '0', '-5', '1.5', '1e3', '3651', '99999', 'ninety', '９０', '0x10'])(
    'refuses “%s”',
    (words) => {
      expect(parseDays(words)).toBeNull();
    },
  );
});

describe('parseFeedUrl', () => {
  it.each(['https://feed.example.com/v1', ' https://a.example/x?y=1 ', 'http://[::1]:8080/'])(
    'takes %s',
    (words) => {
      expect(parseFeedUrl(words)).toBeInstanceOf(URL);
    },
  );

  it.each([
    '',
    'feed.example.com',
    'http://feed.example.com',
    'ftp://a.example',
    'https://me:pw@a.example',
  ])('refuses “%s”', (words) => {
    expect(parseFeedUrl(words)).toBeNull();
  });
});

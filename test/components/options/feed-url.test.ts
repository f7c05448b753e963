import { describe, expect, it } from 'vitest';
import { parseFeedUrl } from '@/components/options/feed-url';

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

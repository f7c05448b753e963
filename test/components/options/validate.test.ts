import { describe, expect, it } from 'vitest';
import {
  accountsProblem,
  parseDays,
  parseFeedUrl,
  parseLines,
} from '@/components/options/validate';
import { say } from '@/lib/domain/text';

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

it('takes one named account per line, each once', () => {
  expect(parseLines(' Northwind \n\nwingtip.example\r\nNorthwind')).toEqual([
    'Northwind',
    'wingtip.example',
  ]);
});

describe('accountsProblem', () => {
  it('names the line that is too long, as a person counts them', () => {
    expect(accountsProblem(`Northwind\n\n${'x'.repeat(301)}`)).toEqual(
      say('optionsAccountTooLong', 3, 300),
    );
  });

  it('counts each account once', () => {
    const lines = Array.from({ length: 10_001 }, (_, index) => `account ${index}`).join('\n');
    expect(accountsProblem(lines)).toEqual(say('optionsTooManyAccounts', 10_000, 10_001));
    expect(accountsProblem('Northwind\n'.repeat(10_001))).toBeNull();
  });
});

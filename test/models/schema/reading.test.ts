import { expect, it } from 'vitest';
import { type Reading, readingFinder } from '@/models/schema/reading';

function readingOf(id: string, texts: readonly string[]): Reading {
  const finder = readingFinder(id);
  for (const text of texts) finder.see(text);
  return finder.found();
}

it.each([
  ['numbers as text', ['1', '-2.5', ''], 'number', '3', 3],
  ['thousands', ['1,200', '15'], 'number', '2,345.5', 2345.5],
  ['percentages', ['12 %', '7%'], 'number', '50%', 0.5],
  ['yes and no', ['Yes', 'no', 'NA'], 'boolean', 'YES', true],
  ['days', ['2024-01-01', '2024-12-31'], 'number', '1970-01-11', 10],
  ['words', ['3', 'three'], 'category', ' None ', 'None'],
  ['words after numbers', ['3', '4', 'many', '5'], 'category', '3', '3'],
  ['numbers, then days', ['3', '2024-01-01'], 'category', '3', '3'],
  ['nothing known', ['', 'null'], 'category', 'new', 'new'],
])('%s', (_name, texts, type, text, value) => {
  const reading = readingOf('column', texts);
  expect(reading.type).toBe(type);
  expect(reading.read(text)).toBe(value);
});

it('not known is not zero, and a text among numbers is not known', () => {
  const { read } = readingOf('amount', ['0', '5']);
  expect([read('0'), read(''), read('N/A'), read('later')]).toEqual([0, null, null, null]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'components/styles';
const sheets = readdirSync(FOLDER).map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));
const css = sheets.join('\n');

/** What stands between the brackets behind each match. */
const blocksOf = (opening: RegExp): string[] =>
  [...css.matchAll(opening)].map(({ index, 0: { length } }) => {
    let depth = 1;
    let end = index + length;
    for (; depth > 0; end += 1) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    return css.slice(index + length, end - 1);
  });

it('moves only what a browser moves without painting it anew', () => {
  const steps = blocksOf(/@keyframes [\w-]+ \{/g);
  expect(steps.length).toBeGreaterThan(1);
  const moved = steps.flatMap((step) => [...step.matchAll(/([\w-]+):/g)].map(([, name]) => name));
  expect(new Set(moved)).toEqual(new Set(['opacity', 'transform']));
});

it('moves nothing for a person who asked for calm', () => {
  const calm = blocksOf(/@media \(prefers-reduced-motion: no-preference\) \{/g).join('');
  const moves = /(?:animation|transition):[^;]+;/g;
  expect(css.match(moves)?.length).toBeGreaterThan(2);
  expect(calm.match(moves)).toEqual(css.match(moves));
});

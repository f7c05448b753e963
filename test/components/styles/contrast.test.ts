import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media');

const tokensOf = (part: string): ReadonlyMap<string, string> =>
  new Map(
    [...part.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );

const THEMES = { light: tokensOf(light), dark: new Map([...tokensOf(light), ...tokensOf(dark)]) };

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is written on what. */
const TEXTS = [
  ['text', 'surface'],
  ['text', 'surface-2'],
  ['text', 'bad-soft'],
  ['text', 'warn-soft'],
  ['text', 'info-soft'],
  ['text-2', 'surface'],
  ['text-2', 'surface-2'],
  ['accent', 'surface'],
  ['accent', 'surface-2'],
  ['accent', 'accent-soft'],
  ['surface', 'accent'],
  ['surface', 'text'],
  ['good', 'surface'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['bad', 'surface'],
  ['info', 'info-soft'],
] as const;

/** Lines and marks that carry meaning: 3 : 1 (WCAG 1.4.11). */
const MARKS = [
  ['edge-input', 'surface'],
  ['edge-input', 'surface-2'],
  ['accent', 'surface'],
] as const;

describe.each(Object.entries(THEMES))('%s theme', (_, tokens) => {
  const ratio = (front: string, back: string): number =>
    contrast(tokens.get(`--${front}`) ?? '', tokens.get(`--${back}`) ?? '');

  it.each(TEXTS)('%s on %s can be read', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('%s on %s can be seen', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});

import { describe, expect, it } from 'vitest';
import { readBuilt } from './build-output';

/** Words that survive minification in each library: error names and public strings. */
const MARKS = {
  Dexie: /DexieError|IDBKeyRange|NoSuchDatabaseError/,
  'TensorFlow.js': /tfjs|TensorBuffer|registerKernel|WEBGL_/i,
  zod: /ZodError|invalid_union|safeParse/,
  papaparse: /BAD_DELIMITERS|Papa\b/,
} as const;

describe.each(['chrome-mv3', 'firefox-mv3'])('the content script of %s', (target) => {
  const code = readBuilt(target, 'content-scripts/crm.js');

  it.each(Object.entries(MARKS))('holds no %s', (_library, mark) => {
    expect(code).not.toMatch(mark);
  });

  it('asks the network for nothing', () => {
    expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon/);
  });

  it('runs no text as code', () => {
    expect(code).not.toMatch(/\beval\(|new Function\(/);
  });
});

it('the marks are really found where the libraries are', () => {
  const background = readBuilt('chrome-mv3', 'background.js');
  expect(background).toMatch(MARKS.Dexie);
  expect(background).toMatch(MARKS.zod);
  expect(readBuilt('chrome-mv3', 'trainer.js')).toMatch(MARKS['TensorFlow.js']);
});

it.each(['chrome-mv3', 'firefox-mv3'])(
  'the background of %s wakes without TensorFlow.js, which is the trainer’s',
  (target) => {
    expect(readBuilt(target, 'background.js')).not.toMatch(MARKS['TensorFlow.js']);
  },
);

it.each(['chrome-mv3', 'firefox-mv3'])(
  'the replayer of %s starts without TensorFlow.js and file parsers, and asks no network',
  (target) => {
    const code = readBuilt(target, 'replayer.js');
    expect(code).toMatch(MARKS.Dexie);
    for (const mark of [MARKS['TensorFlow.js'], MARKS.papaparse]) expect(code).not.toMatch(mark);
    expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon/);
  },
);

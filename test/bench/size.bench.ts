import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench } from './contract';
import { atMost, told, withUnit } from './lib/figure';

const FILES = [
  { file: 'content-scripts/crm.js', limit: 60 },
  { file: 'badges.js', limit: null },
  { file: 'panel.js', limit: null },
  { file: 'background.js', limit: 800 },
] as const;

export const size: Bench = {
  title: 'Size of the scripts',
  how: 'Bytes of the minified production build (1 kB = 1,000 bytes); beside it the same file gzipped.',
  browsers: ['chromium', 'firefox'],
  run: async ({ extensionDir }) =>
    FILES.map(({ file, limit }) => ({ path: join(extensionDir, file), file, limit }))
      .filter(({ path }) => existsSync(path))
      .map(({ path, file, limit }) => {
        const content = readFileSync(path);
        const single = {
          what: file,
          value: content.length / 1000,
          unit: 'kB',
          beside: `${withUnit(gzipSync(content).length / 1000, 'kB')} gzipped`,
        };
        return limit === null ? told(single) : atMost(limit, single);
      }),
};

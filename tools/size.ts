// `npm run size`: what the built files weigh, against written budgets. Exits 1 over budget.
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) of minified JavaScript. */
const BUDGETS = [
  // In every page of a site that is switched on.
  { file: 'content-scripts/crm.js', limit: 15, gzip: 6 },
  // Brought into a page with its first record, or when somebody begins to fill in a form. The whole
  // “why” view and the forms that answer it are 9 kB of it, the reading of forms and the view of a
  // draft 8 kB: a millisecond to compile, once a page; a script of their own would bring Preact a
  // second time.
  { file: 'panel.js', limit: 95, gzip: 36 },
  // In pages that show a list or a board: words and figures without Preact.
  { file: 'badges.js', limit: 15, gzip: 7 },
  // The whole catalogue of rules, precedence and the policy’s schema are 75 kB of it.
  { file: 'background.js', limit: 600, gzip: 210 },
  // On a thread of its own, once a day or when data has changed.
  { file: 'trainer.js', limit: 540, gzip: 190 },
  // On threads of the dashboard, when a person replays: all rules, matching and the store.
  { file: 'replayer.js', limit: 380, gzip: 135 },
] as const;

let over = false;
for (const browser of ['chrome-mv3', 'firefox-mv3']) {
  for (const { file, limit, gzip } of BUDGETS) {
    const path = fileURLToPath(new URL(`../.output/${browser}/${file}`, import.meta.url));
    const size = statSync(path).size / 1000;
    const packed = gzipSync(readFileSync(path)).length / 1000;
    const fits = size <= limit && packed <= gzip;
    over ||= !fits;
    const figures = `${size.toFixed(1)} of ${limit} kB, ${packed.toFixed(1)} of ${gzip} kB gzipped`;
    console.log(`${fits ? '✔' : '✖'} ${browser}/${file}: ${figures}`);
  }
}
process.exit(over ? 1 : 0);

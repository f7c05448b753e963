// `npm run bench [name…] [--browser chromium|firefox]`: measures, prints, and writes docs/bench.md. Timings fail nothing.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Stage } from '@/test/bench/contract';
import { loadNow } from '@/test/bench/lib/machine';
import { lineOf, type Measured, reportOf } from '@/test/bench/lib/report';
import { BENCHES, type BenchName } from '@/test/bench/registry';
import type { BrowserName } from '@/test/helpers/browser';
import { extensionDir } from '@/test/helpers/set-up';
import { atDesk } from './lib/at-desk';
import { buildCrm } from './lib/crm';
import { buildExtension } from './lib/extension';
import { UsageError } from './lib/usage-error';

/** What earlier runs measured, so that one benchmark can be repeated on its own. */
const MEMORY = 'output/bench.json';
const REPORT = 'docs/bench.md';

const all = Object.keys(BENCHES) as BenchName[];
const USAGE = `npm run bench -- [${all.join('|')}]… [--browser chromium|firefox] [--no-build]`;

let measured: readonly Measured[] = existsSync(MEMORY)
  ? JSON.parse(readFileSync(MEMORY, 'utf8'))
  : [];

await atDesk(main, USAGE);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' }, 'no-build': { type: 'boolean', default: false } },
  });
  const names = positionals.length === 0 ? all : all.filter((name) => positionals.includes(name));
  const browsers = (['chromium', 'firefox'] as const).filter(
    (name) => values.browser === undefined || values.browser === name,
  );
  if (names.length < positionals.length || browsers.length === 0) throw new UsageError(USAGE);
  const folder = mkdtempSync(join(tmpdir(), 'partnerlens-bench-'));
  try {
    await buildCrm();
    for (const browser of browsers) {
      if (!values['no-build']) await buildExtension(browser);
      // A copy, since others may build meanwhile.
      const copy = join(folder, browser);
      cpSync(extensionDir(browser), copy, { recursive: true });
      for (const name of names) await measure(name, { browser, extensionDir: copy });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeReport();
}

async function measure(bench: BenchName, stage: Stage): Promise<void> {
  const { title, run, browsers: supported } = BENCHES[bench];
  const { browser } = stage;
  if (!(supported as readonly BrowserName[]).includes(browser)) return;
  console.log(`\n▸ ${title} (${browser})`);
  const before = loadNow();
  try {
    const figures = await run(stage);
    const load = `${before} → ${loadNow()}`;
    const at = new Date().toISOString();
    const lines = figures.map((figure): Measured => ({ ...figure, bench, browser, load, at }));
    for (const line of lines) console.log(lineOf(line));
    measured = [
      ...measured.filter((line) => line.bench !== bench || line.browser !== browser),
      ...lines,
    ];
    mkdirSync('output', { recursive: true });
    writeFileSync(MEMORY, JSON.stringify(measured, null, 2));
  } catch (error) {
    // One that cannot be measured takes nothing from the others.
    console.error(`  could not be measured: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
}

function writeReport(): void {
  const missing = all.filter((name) => !measured.some(({ bench }) => bench === name));
  if (missing.length > 0) {
    console.log(`\n▸ ${REPORT} is written once these were measured, too: ${missing.join(', ')}`);
    return;
  }
  writeFileSync(REPORT, reportOf(measured));
  console.log(`\n▸ Written to ${REPORT}`);
}

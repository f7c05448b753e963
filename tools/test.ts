// `npm test`: every check there is, in the order in which a fault is cheapest to find.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './lib/run';

type Counts = { passed: number; failed: number; skipped: number };

const folder = mkdtempSync(join(tmpdir(), 'partnerlens-test-'));

/** One command that either passes or fails. */
async function command(title: string, script: string): Promise<Counts> {
  const { code, output, seconds } = await run('npm', ['run', '--silent', script]);
  report(title, code === 0, seconds);
  if (code !== 0) console.log(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A vitest run, counted test by test from its own report. */
async function suite(title: string, args: readonly string[], env = {}): Promise<Counts> {
  const file = join(folder, `${title.replaceAll(/\W+/g, '-')}.json`);
  const { code, output, seconds } = await run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { env },
  );
  report(title, code === 0, seconds);
  if (code !== 0) console.log(output);
  const counts = countsIn(file);
  // A run that broke before any test failed must not look like a pass.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countsIn(file: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch (error) {
    console.log(`No report at ${file}: ${error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function report(title: string, passed: boolean, seconds: number): void {
  console.log(`${passed ? '✔' : '✖'} ${title} (${seconds.toFixed(1)} s)`);
}

type Step = () => Promise<Counts>;

/** Row after row; the steps of a row run side by side: none reads what another writes. */
const rows: readonly (readonly Step[])[] = [
  [() => command('format, lint, types, dead code', 'check')],
  [() => suite('unit and structure', [])],
  [() => command('build for Chromium', 'build')],
  [() => command('build for Firefox', 'build:firefox')],
  [() => command('build for Edge', 'build:edge')],
  [() => command('build for Safari', 'build:safari')],
  [
    () => suite('built files', ['--config', 'vitest.built.config.ts']),
    () => command('size budgets', 'size'),
    () => command('Mozilla’s linter on the Firefox build', 'lint:firefox'),
    () => command('the real CRM', 'crm'),
  ],
  // Either spends more than half of its time waiting: for alarms, pauses and the other end.
  [
    () => suite('e2e Chromium', ['--config', 'vitest.e2e.config.ts'], { BROWSER: 'chromium' }),
    () => suite('e2e Firefox', ['--config', 'vitest.e2e.config.ts'], { BROWSER: 'firefox' }),
  ],
];

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const row of rows) {
  for (const counts of await Promise.all(row.map((step) => step()))) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);

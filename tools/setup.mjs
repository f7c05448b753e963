// Makes a bare clone ready: installs what package-lock.json says, once per lock file.
// Plain JavaScript without dependencies, because nothing is installed yet when it runs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs a command to its end; rejects with what could not be done. */
function run(command, args, cwd, purpose) {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error(`Could not ${purpose}. Then run the command again.`));
    spawn(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
      .on('error', giveUp)
      .on('close', (code) => (code === 0 ? resolve() : giveUp()));
  });
}

/** Installs the packages of a folder unless its lock file was installed before. */
async function install(folder, what) {
  const at = (path) => fileURLToPath(new URL(`../${folder}${path}`, import.meta.url));
  const mark = at('node_modules/.partnerlens-lock');
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log(`▸ Installing ${what} (once, about a minute) …`);
  const started = Date.now();
  const extra = folder === '' ? [] : ['--ignore-scripts'];
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of other platforms, and
  // some registries do not carry those. `--no-save` keeps to the lock file all the same.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...extra];
  await run('npm', args, at(''), `install ${what}: check the network and the npm registry`);
  writeFileSync(mark, lock);
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

async function prepare() {
  await install('', 'the packages of PartnerLens');
  const root = fileURLToPath(new URL('..', import.meta.url));
  // What tsx and tsc read to know that `@/` is the project's root.
  if (!existsSync(`${root}.wxt/tsconfig.json`)) {
    await run('wxt', ['prepare'], root, 'prepare the types: see the message above');
  }
}

// Side by side, as neither keeps two cores busy; none is left half done where the other fails.
const outcomes = await Promise.allSettled([
  prepare(),
  process.argv.includes('--crm') &&
    install('test/crm-app/', 'the real CRM for the demo and the tests'),
]);
const failures = outcomes.filter(({ status }) => status === 'rejected');
for (const { reason } of failures) console.error(`✖ ${reason.message}`);
process.exitCode = failures.length > 0 ? 1 : 0;

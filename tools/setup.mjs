// Makes a bare clone ready: installs what package-lock.json says, once per lock file.
// Plain JavaScript without dependencies, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs a command to its end, or ends with what could not be done. */
function run(command, args, cwd, purpose) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`✖ Could not ${purpose}. Then run the command again.`);
  process.exit(1);
}

/** Installs the packages of a folder unless its lock file was installed before. */
function install(folder, what) {
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
  run('npm', args, at(''), `install ${what}: check the network and the npm registry`);
  writeFileSync(mark, lock);
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

install('', 'the packages of PartnerLens');
const root = fileURLToPath(new URL('..', import.meta.url));
// What tsx and tsc read to know that `@/` is the project's root.
if (!existsSync(`${root}.wxt/tsconfig.json`)) {
  run('wxt', ['prepare'], root, 'prepare the types: see the message above');
}
if (process.argv.includes('--crm'))
  install('test/crm-app/', 'the real CRM for the demo and the tests');

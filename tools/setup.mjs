// Makes a bare clone ready: installs what package-lock.json says, once per lock file.
// Plain JavaScript without dependencies, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
  const { status } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...extra],
    {
      cwd: at(''),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error(
      `✖ npm ci failed for ${what}. Check the network and the npm registry, then run the command again.`,
    );
    process.exit(1);
  }
  writeFileSync(mark, lock);
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

install('', 'the packages of PartnerLens');
if (process.argv.includes('--crm'))
  install('test/crm-app/', 'the real CRM for the demo and the tests');

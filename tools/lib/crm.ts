import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SampleWorkspace, sampleWorkspace } from '@/lib/sources/sample/workspace';
import { toCrmData } from '@/test/crm-app/data';
import { crmWorkspaceOf } from '@/test/helpers/crm-workspace';
import { run } from './run';
import { type FolderServer, serveFolder } from './serve-folder';

const FOLDER = fileURLToPath(new URL('../../test/crm-app/', import.meta.url));
const MARK = join(FOLDER, 'dist/.built-from');

/** The seed that the extension's own sample source uses, so that both speak of the same records. */
const SEED = 1;

/** Builds the real CRM, unless it was built from these very files before. */
export async function buildCrm(): Promise<void> {
  const sources = sourcesHash();
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return;
  console.log('▸ Building the real CRM (once, about 20 seconds) …');
  const { code, output, seconds } = await run('npm', ['run', '--silent', 'build'], { cwd: FOLDER });
  if (code !== 0) throw new Error(`The CRM could not be built:\n${output}`);
  writeFileSync(MARK, sources);
  console.log(`  done in ${Math.round(seconds)} s`);
}

export type RunningCrm = FolderServer & { readonly sample: SampleWorkspace };

/** Serves the CRM over the sample workspace of today; the extension's sample is the same. */
export async function serveCrm(now = Date.now()): Promise<RunningCrm> {
  const sample = sampleWorkspace({ seed: SEED, now });
  const data = JSON.stringify(toCrmData(crmWorkspaceOf(sample)));
  const server = await serveFolder({ folder: join(FOLDER, 'dist'), files: { '/data.json': data } });
  return { ...server, sample };
}

function sourcesHash(): string {
  const files = [
    'package-lock.json',
    'index.html',
    'vite.config.ts',
    ...readdirSync(join(FOLDER, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length)),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(FOLDER, file)));
  return hash.digest('hex');
}

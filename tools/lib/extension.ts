import type { BrowserName } from '@/test/helpers/browser';
import { run } from './run';

/** Builds the extension for a browser. */
export async function buildExtension(name: BrowserName): Promise<void> {
  console.log(`▸ Building the extension for ${name} …`);
  const script = name === 'firefox' ? 'build:firefox' : 'build';
  const { code, output } = await run('npm', ['run', '--silent', script]);
  if (code !== 0) throw new Error(`The extension could not be built:\n${output}`);
}

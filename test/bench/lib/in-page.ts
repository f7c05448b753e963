import { fileURLToPath } from 'node:url';
import type { Page } from '@/test/helpers/browser';
import type { Chromium } from '@/test/helpers/browser/chromium';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Runs a module of in-page/ inside a page of the extension: same browser, same origin, same
 * database as the product, and code of the product that no built file exports.
 */
export const runInPage = async <Ask, Answer>(page: Page, module: URL, ask: Ask): Promise<Answer> =>
  page.evaluate<[], Answer>(await callOf(module, ask));

/** The same in the service worker of the extension. */
export async function runInBackground<Ask, Answer>(
  { context }: Chromium,
  module: URL,
  ask: Ask,
): Promise<Answer> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate<Answer>(await callOf(module, ask));
}

async function callOf(module: URL, ask: unknown): Promise<string> {
  const code = await bundle(module);
  return `(async () => { ${code}\n return inPage.run(${JSON.stringify(ask)}); })()`;
}

/** A module with all that it imports, as one script. */
export async function bundle(module: URL): Promise<string> {
  const entry = fileURLToPath(module);
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'inPage' } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error(`Nothing was built from ${entry}`);
  return chunk.code;
}

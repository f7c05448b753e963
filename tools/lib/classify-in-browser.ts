import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackedRows } from '@/models/table';
import { bundle, runInPage } from '@/test/bench/lib/in-page';
import { type BrowserName, openBrowser } from '@/test/helpers/browser';
import { extensionDir } from '@/test/helpers/set-up';
import type { Answer, Ask } from './classify';
import { type JsonAsk, toJson } from './classify-in-trainer/channel';
import { buildExtension } from './extension';

/** Built once a run. */
const built = new Set<BrowserName>();

const TRAINER = new URL('./classify-in-trainer/trainer.ts', import.meta.url);
const IN_PAGE = new URL('./classify-in-trainer/in-page.ts', import.meta.url);

/**
 * The same in the trainer of the built extension, which its own background starts where it
 * always does: in a worker of the offscreen document (Chromium) or of the event page (Firefox).
 * The product has no door for foreign tables, so a copy of the build gets a trainer.js that has.
 */
export async function classifyInBrowser(name: BrowserName, ask: Ask<PackedRows>): Promise<Answer> {
  if (!built.has(name)) await buildExtension(name);
  built.add(name);
  const folder = mkdtempSync(join(tmpdir(), 'partnerlens-evaluate-'));
  try {
    cpSync(extensionDir(name), folder, { recursive: true });
    writeFileSync(join(folder, 'trainer.js'), await bundle(TRAINER));
    const browser = await openBrowser(name, { extensionDir: folder, headless: true });
    try {
      const page = await browser.extensionPage('options.html');
      return await runInPage<JsonAsk, Answer>(page, IN_PAGE, toJson(ask));
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** End to end: the built extension in a real browser (BROWSER=chromium|firefox) on the real CRM. */
export default defineConfig({
  // WXT's own plugin would do this too, but puts a browser of its own into BROWSER.
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: 'test/e2e/global-setup.ts',
    // One file at a time: `npm test` runs both browsers side by side, which is enough for two cores.
    fileParallelism: false,
    testTimeout: 120_000,
    // The first file's set-up learns all models, while the other browser does the same.
    hookTimeout: 240_000,
  },
});

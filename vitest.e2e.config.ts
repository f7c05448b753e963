import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** End to end: the built extension in a real browser (BROWSER=chromium|firefox) on the real CRM. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: 'test/e2e/global-setup.ts',
    // One browser at a time: two cores, and figures that mean something.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

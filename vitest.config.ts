import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/built/**', 'test/crm-app/**', 'node_modules/**'],
    // Its kernels are ES modules that Node would take for CommonJS.
    server: { deps: { inline: [/@tensorflow/] } },
    mockReset: true,
    restoreMocks: true,
  },
});

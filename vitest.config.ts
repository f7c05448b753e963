import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Folders of pure functions: nothing there is left behind, so that their files may share a worker. */
const PURE = ['test/models/**', 'test/lib/{domain,insights,matching,unify,crm,bad-input}/**'];
const TESTS = '*.test.{ts,tsx}';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Its kernels are ES modules that Node would take for CommonJS.
    server: { deps: { inline: [/@tensorflow/] } },
    // By default a core is left idle, which of two is half the machine.
    maxWorkers: '100%',
    mockReset: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: PURE.map((folder) => `${folder}/${TESTS}`), isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'with a world',
          include: [`test/**/${TESTS}`],
          exclude: [...PURE, 'test/e2e/**', 'test/built/**', 'test/crm-app/**', 'node_modules/**'],
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

/** Checks on the files that a build wrote to .output/. */
export default defineConfig({ test: { include: ['test/built/**/*.test.ts'] } });

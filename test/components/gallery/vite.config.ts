import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Serves every state of every surface on one page: `npx vite test/components/gallery`. */
export default defineConfig({
  root,
  resolve: { alias: { '@': project } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { fs: { allow: [project] } },
});

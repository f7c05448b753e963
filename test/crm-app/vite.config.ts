import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const crm = here('node_modules/realtimex-crm');
const providers = `${crm}/src/components/atomic-crm/providers`;

/** Modules the CRM imports, and what it gets instead: our rows, and no network. */
const SUBSTITUTES: Record<string, string> = {
  [`${providers}/fakerest/dataGenerator`]: here('src/workspace.ts'),
  [`${providers}/commons/getCompanyAvatar`]: here('src/no-avatars.ts'),
  [`${providers}/commons/getContactAvatar`]: here('src/no-avatars.ts'),
  [`${providers}/supabase`]: here('src/no-supabase.ts'),
  [`${providers}/supabase/supabase`]: here('src/no-supabase.ts'),
  [`${providers}/supabase/authProvider`]: here('src/no-supabase.ts'),
  'ra-data-fakerest': here('src/quiet-fakerest.ts'),
};

const substitutes: Plugin = {
  name: 'substitutes',
  enforce: 'pre',
  resolveId(specifier, importer) {
    if (!importer?.startsWith(`${crm}/`)) return;
    return SUBSTITUTES[
      specifier.startsWith('.') ? resolve(dirname(importer), specifier) : specifier
    ];
  },
};

export default defineConfig({
  base: './',
  plugins: [substitutes, tailwindcss()],
  publicDir: `${crm}/public`,
  resolve: {
    alias: { '@': `${crm}/src` },
    // The CRM is published as source: its imports must resolve from where npm put it.
    preserveSymlinks: true,
  },
  build: {
    target: 'esnext',
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    // 'use client' at the top of a package's file says something to servers only.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** The add-on id is part of every Firefox user's data folder: it never changes. */
const FIREFOX_ID = 'partnerlens@partnerlens.app';

/** Dexie for the browsers we ask for: what is imported by default is made for far older ones. */
const DEXIE = fileURLToPath(import.meta.resolve('dexie/dist/modern/dexie.mjs'));

/** Scripts for which every byte counts, and which know nothing of web domains. */
const IN_PAGES = ['badges', 'crm', 'panel'];

/** For content scripts, in place of WXT's own. */
const LIFE = fileURLToPath(new URL('entrypoints/crm.content/life.ts', import.meta.url));

/** The browser's own API, without the polyfill. */
const NATIVE_BROWSER = fileURLToPath(import.meta.resolve('wxt/browser'));

/**
 * The polyfill is made for CommonJS, too, whose way into a bundle copies every part of the browser's API, and so has
 * Chromium make each of them: five of the six milliseconds that the polyfill takes at every start.
 */
const POLYFILL_AS_MODULE = {
  name: 'polyfill-as-module',
  transform: (code: string, id: string) =>
    id.includes('webextension-polyfill/dist')
      ? `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`
      : null,
};

/** Nothing but bytes comes of it: WXT's log is silent in a build. */
const IN_VAIN = ['logger'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Explicit imports: a reader sees where each name comes from.
  imports: false,
  targetBrowsers: ['chrome', 'firefox', 'edge', 'safari'],
  manifestVersion: 3,
  // What a reviewer rebuilds from: our files, not what we make of them.
  zip: { excludeSources: ['output/**', 'test/crm-app/{dist,node_modules}/**'] },
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      const isPlain = entrypoints.some(
        ({ type }) => type === 'content-script' || type === 'unlisted-script',
      );
      config.resolve = {
        ...config.resolve,
        alias: {
          ...config.resolve?.alias,
          dexie: DEXIE,
          'wxt/utils/content-script-context': LIFE,
          // In pages and workers nothing is called that the polyfill would change: 10 kB that they need not pay.
          ...(isPlain && { 'wxt/browser': NATIVE_BROWSER }),
        },
      };
      config.build = {
        ...config.build,
        rolldownOptions: {
          ...config.build?.rolldownOptions,
          treeshake: { manualPureFunctions: IN_VAIN },
        },
      };
      if (entrypoints.every(({ name }) => IN_PAGES.includes(name))) return;
      config.plugins = [...(config.plugins ?? []), POLYFILL_AS_MODULE];
      const rolldownOptions = {
        ...config.build?.rolldownOptions,
        // The public suffixes, one text of 68 kB, would stand three times in each script that knows them.
        optimization: { inlineConst: false },
      };
      config.build = { ...config.build, rolldownOptions };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      // Where Chromium's background trains, as it may not start workers.
      ...(browser === 'firefox' || browser === 'safari' ? [] : ['offscreen']),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    // Granted one by one, when a person switches a site on or adds a feed.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: FIREFOX_ID,
          strict_min_version: '140.0',
          // Data goes only to the sources that the user configured.
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '121' }),
    // What an administrator may preset; Firefox reads a file of its own and needs no schema.
    ...((browser === 'chrome' || browser === 'edge') && {
      storage: { managed_schema: 'managed-schema.json' },
    }),
  }),
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of the product itself. */
export const PRODUCT = ['components', 'entrypoints', 'lib', 'models'] as const;

export type Import = { readonly from: string; readonly typeOnly: boolean };

/** Files below a folder of the project, as paths from its root, sorted. */
export function filesBelow(folder: string, ending = /\.tsx?$/): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').includes('node_modules'))
    .sort();
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/**
 * What a file imports: packages by name, files of the project as paths from its root
 * (with their ending, where such a file exists).
 */
export function importsOf(path: string): Import[] {
  return [...read(path).matchAll(IMPORT)].map(([, type, named, dynamic]) => ({
    from: resolve(path, named ?? dynamic ?? ''),
    typeOnly: type !== undefined,
  }));
}

const KNOWN = new Set(PRODUCT.flatMap((folder) => filesBelow(folder, /./)));

function resolve(importer: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.') && !bare.startsWith('@/')) return bare;
  const path = bare.startsWith('@/') ? bare.slice(2) : normalize(join(dirname(importer), bare));
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find((file) => KNOWN.has(file)) ?? path;
}

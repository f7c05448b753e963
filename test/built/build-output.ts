import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const TARGETS = ['chrome-mv3', 'firefox-mv3', 'edge-mv3', 'safari-mv3'] as const;

const folder = (target: string): string =>
  fileURLToPath(new URL(`../../.output/${target}/`, import.meta.url));

export const readBuilt = (target: string, file: string): string =>
  readFileSync(folder(target) + file, 'utf8');

export const builtFiles = (target: string): string[] =>
  readdirSync(folder(target), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder(target).length))
    .map((path) => path.replace(/^\//, ''))
    .sort();

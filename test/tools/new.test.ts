import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { camelCase, REGISTRIES } from '@/tools/lib/registries';
import { ROOT } from '../helpers/source-tree';

let copy = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'partnerlens-new-'));
  for (const folder of ['lib', 'models', 'public/_locales', 'README.md']) {
    cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  }
});

afterEach(() => rmSync(copy, { recursive: true }));

const scaffold = (...args: string[]) =>
  spawnSync('node', ['--import', 'tsx', join(ROOT, 'tools/new.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, PARTNERLENS_ROOT: copy },
    encoding: 'utf8',
  });

const read = (path: string): string => readFileSync(join(copy, path), 'utf8');

describe('npm run new', () => {
  it.each(REGISTRIES.map(({ kind }) => kind))('%s: file, test and registry line', (kind) => {
    const { status, stderr } = scaffold(kind, 'quiet-quarter');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { folder, test, list, fixtures, heading } = REGISTRIES.find(
      (registry) => registry.kind === kind,
    )!;
    expect(read(`${folder}/quiet-quarter.ts`)).toContain('quietQuarter');
    expect(read(`${test}/quiet-quarter.test.ts`)).toContain(`@/${folder}/quiet-quarter`);
    if (list) {
      const registry = read(`${folder}/index.ts`);
      expect(registry).toContain("import { quietQuarter } from './quiet-quarter';");
      const body = registry.match(new RegExp(`export const ${list}[^=]*= \\[([\\s\\S]*?)\\]`))?.[1];
      expect(body).toMatch(/,\s+quietQuarter,/);
    }
    if (fixtures) expect(existsSync(join(copy, fixtures, 'quiet-quarter/record.html'))).toBe(true);
    if (heading) expect(read('README.md')).toContain('| `quiet-quarter` |');
  });

  it('what it writes compiles, of every kind', () => {
    for (const { kind } of REGISTRIES) expect(scaffold(kind, `quiet-${kind}`).status).toBe(0);
    for (const part of ['components', 'entrypoints', 'tools', 'tsconfig.json', '.wxt']) {
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const files = REGISTRIES.flatMap(({ kind, folder, test }) => [
      `${folder}/quiet-${kind}.ts`,
      `${test}/quiet-${kind}.test.ts`,
    ]);
    const config = JSON.parse(readFileSync(join(copy, 'tsconfig.json'), 'utf8'));
    writeFileSync(
      join(copy, 'tsconfig.json'),
      JSON.stringify({ ...config, include: [...files, '.wxt/wxt.d.ts'] }),
    );
    const { stdout, status } = spawnSync('tsc', ['--noEmit'], { cwd: copy, encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  }, 60_000);

  it('says what is wrong with a call and changes nothing', () => {
    expect(scaffold('rule', 'Not Kebab')).toMatchObject({ status: 2 });
    expect(scaffold('gadget', 'quiet-quarter').stderr).toContain('Usage');
    const taken = scaffold('rule', 'claimed-by-other');
    expect(taken.status).toBe(2);
    expect(taken.stderr).toContain('exists already');
  });
});

it('makes a name of a file name', () => {
  expect(camelCase('expiring-registration-2')).toBe('expiringRegistration2');
});

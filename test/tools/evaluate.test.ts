import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const train = file('train.csv', 'a,label\n1,0\n2,1\n3,0\n');
const test = file('test.csv', 'a\n1\n');
const one = file('one.csv', 'a,label\n1,1\n2,1\n');
const empty = file('empty.csv', '');
const bare = file('bare.csv', 'label\n0\n1\n');

const evaluate = (...args: readonly string[]) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'tools/evaluate.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stderr, stdout };
};

it.each([
  ['a missing file', ['--train', 'none.csv', '--test', test, '--label', 'label'], 'none.csv'],
  ['an empty file', ['--train', empty, '--test', test, '--label', 'label'], 'empty.csv'],
  ['a wrong column', ['--train', train, '--test', test, '--label', 'end'], '“end”'],
  ['a label of one class', ['--train', one, '--test', test, '--label', 'label'], 'one.csv'],
  ['a label alone', ['--train', bare, '--test', test, '--label', 'label'], 'bare.csv'],
  ['no label', ['--train', train, '--test', test], '--label'],
  ['an unknown option', ['--trian', train], '--trian'],
])(
  '%s: one clear line, exit code 2',
  (_name, args, named) => {
    const { status, stderr, stdout } = evaluate(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(named);
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBe(1);
    expect(stdout).toBe('');
  },
  30_000,
);

it('too few cases are an answer, not a mistake', () => {
  const { status, stdout } = evaluate('--train', train, '--test', test, '--label', 'label');
  expect(status).toBe(0);
  expect(stdout).toContain('no signal');
}, 30_000);

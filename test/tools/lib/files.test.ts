import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { outputAt } from '@/tools/lib/files';
import { UsageError } from '@/tools/lib/usage-error';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const input = join(folder, 'in.csv');
writeFileSync(input, 'id\n1\n');

it('writes nothing before it is asked to, and then over what was there', () => {
  const out = join(folder, 'out.csv');
  writeFileSync(out, 'before');
  const write = outputAt(out, [input]);
  expect(readFileSync(out, 'utf8')).toBe('before');
  write('after');
  expect(readFileSync(out, 'utf8')).toBe('after');
});

it.each([
  ['a folder that is not there', join(folder, 'none', 'out.csv'), 'There is no folder'],
  ['a folder', folder, 'is a folder'],
  ['the input', input, 'over the file it is made from'],
  ['the input by another name', join(folder, 'link.csv'), 'over the file it is made from'],
])('refuses %s before any work is done', (_what, out, words) => {
  rmSync(join(folder, 'link.csv'), { force: true });
  symlinkSync(input, join(folder, 'link.csv'));
  expect(() => outputAt(out, [input])).toThrow(UsageError);
  expect(() => outputAt(out, [input])).toThrow(words);
  expect(readFileSync(input, 'utf8')).toBe('id\n1\n');
});

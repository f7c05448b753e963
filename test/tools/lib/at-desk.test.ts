import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import { atDesk } from '@/tools/lib/at-desk';
import { UsageError } from '@/tools/lib/usage-error';

const exitCode = process.exitCode;
afterEach(() => {
  process.exitCode = exitCode;
  vi.restoreAllMocks();
});

/** What a command says that ends like this. */
async function saidOf(main: () => void): Promise<string> {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  said.mockClear();
  await atDesk(async () => main(), 'npm run it');
  expect(process.exitCode).toBe(2);
  expect(said).toHaveBeenCalledTimes(1);
  return String(said.mock.calls[0]?.[0]);
}

const failing = (code: string) => () => {
  throw Object.assign(new Error(`${code}: words of a system, open 'x.csv'`), {
    code,
    path: 'x.csv',
    syscall: 'open',
  });
};

it('says a wrong use in its own first line', async () => {
  const wrong = () => {
    throw new UsageError('npm run it -- --file f.csv\nmore');
  };
  expect(await saidOf(wrong)).toBe('npm run it -- --file f.csv');
  expect(await saidOf(() => parseArgs({ args: ['--help'], options: {} }))).toBe(
    "Unknown option '--help'. Use: npm run it",
  );
  const option = { args: ['--file'], options: { file: { type: 'string' } } } as const;
  expect(await saidOf(() => parseArgs(option))).toMatch(/argument missing\. Use: npm run it$/);
});

it('says of a file what to do, not what the system calls it', async () => {
  expect(await saidOf(() => readFileSync('/none/x.csv'))).toBe(
    'There is no file or folder /none/x.csv. Check the path.',
  );
  for (const code of ['EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENAMETOOLONG']) {
    const words = await saidOf(failing(code));
    expect(words, code).toContain('x.csv');
    expect(words, code).not.toContain(code);
  }
  expect(await saidOf(failing('EMFILE'))).toContain('EMFILE');
});

it('hides no fault of ours', async () => {
  const broken = async () => {
    throw new TypeError('a fault');
  };
  await expect(atDesk(broken, 'npm run it')).rejects.toThrow('a fault');
});

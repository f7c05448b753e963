import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { CONFLICT_COLUMNS, checkWorkspace } from '@/tools/lib/check-workspace';
import { outputAt } from '@/tools/lib/files';
import { exportsIn, readFolder } from '@/tools/lib/workspace-folder';

const home = mkdtempSync(join(tmpdir(), 'conflicts-'));
afterAll(() => rmSync(home, { recursive: true }));

function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(home, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

const OPTIONS = { dateOrder: null, currency: null, now: Date.UTC(2026, 10, 22) };

const PARTNERS = `Partner ID,Partner Name,Tier
P1,Contoso Resell,Gold
P2,Fabrikam IT,Silver
`;
const ACCOUNTS = `Account ID,Account Name,Website
A1,Northwind Traders,northwind.example
A2,Tailspin Toys,tailspin.example
`;
const DEALS = `Opportunity ID,Opportunity Name,Account ID,Amount (EUR),Stage,Status,Created Date,Close Date,Products,Partner
O1,Northwind rollout,A1,50000,Proposal,Open,2026-10-20,2026-12-20,Cloud,P1
O2,Tailspin renewal,A2,20000,Proposal,Open,2026-11-01,2026-12-10,Cloud,P1
`;
const REGISTRATIONS = `Registration ID,Partner,Customer,Website,Product,Status,Submitted Date,Decision Date,Created Date
R1,P2,Northwind Traders,northwind.example,Cloud,Approved,2026-10-01,2026-10-02,2026-10-01
R2,Nobody Known,Wide World Importers,wwi.example,Cloud,Approved,2026-10-01,2026-10-02,2026-10-01
R3,P2,Humongous Insurance,humongous.example,Cloud,On holiday,2026-10-01,2026-10-02,2026-10-01
`;
const workspace = folder('good', {
  'partners.csv': PARTNERS,
  'accounts.csv': ACCOUNTS,
  'deals.csv': DEALS,
  'deal-registrations.csv': REGISTRATIONS,
  'weather.csv': 'rain,wind\n1,2\n',
});

describe('a folder of exports', () => {
  it('is checked deal by deal; what could not be read is said', async () => {
    const { rows, remarks } = await readFolder(workspace, OPTIONS);
    const { found } = checkWorkspace(rows, OPTIONS.now);
    const blocked = found.filter(({ severity }) => severity === 'block');
    expect(blocked.map(({ id, code }) => [id, code])).toEqual([['O1', 'C01']]);
    expect(blocked[0]?.evidence).toContain('2 Oct 2026');
    expect(found.filter(({ id }) => id === 'O2')).toEqual([]);
    expect(remarks.some((remark) => remark.startsWith('weather.csv'))).toBe(true);
    expect(remarks.some((remark) => remark.startsWith('registrations, row 3'))).toBe(true);
  });
});

describe('an answer in the folder of its exports', () => {
  it('is no export of the next time, and never takes the place of one', async () => {
    const path = folder('own', { 'deals.csv': DEALS, 'registrations.csv': REGISTRATIONS });
    const header = CONFLICT_COLUMNS.join(',');
    writeFileSync(join(path, 'conflicts.csv'), `${header}\ndeal,O1,Northwind\n`);
    expect(exportsIn(path).map((each) => basename(each))).toEqual([
      'deals.csv',
      'registrations.csv',
    ]);
    expect(() => outputAt(join(path, 'deals.csv'), exportsIn(path))).toThrow('made from');
    expect(() => outputAt(join(path, 'conflicts.csv'), exportsIn(path))).not.toThrow();
    const { remarks } = await readFolder(path, OPTIONS);
    expect(remarks.join()).not.toContain('conflicts.csv');
  });
});

describe('npm run conflicts', () => {
  const conflicts = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/conflicts.ts', ...args], {
      encoding: 'utf8',
    });

  it('writes one line per conflict', () => {
    const out = join(home, 'out.csv');
    const { status } = conflicts('--workspace', workspace, '--out', out, '--today', '2026-11-22');
    expect(status).toBe(0);
    const { data } = Papa.parse<{ id: string; rule: string }>(readFileSync(out, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.some(({ id, rule }) => id === 'O1' && rule === 'claimed-by-other')).toBe(true);
  }, 30_000);

  it.each([
    ['no folder', ['--workspace', join(home, 'none'), '--out', 'x.csv'], 'none'],
    ['no table', ['--workspace', folder('empty', {}), '--out', 'x.csv'], 'empty'],
    ['a day that is none', ['--workspace', workspace, '--out', 'x', '--today', 'soon'], 'soon'],
    ['half a day', ['--workspace', workspace, '--out', 'x', '--today', '5'], '“5”'],
    ['no code', ['--workspace', workspace, '--out', 'x', '--currency', 'euro'], '“euro”'],
    ['an unknown option', ['--wrkspace', workspace], '--wrkspace'],
    ['nothing', [], '--workspace'],
  ])(
    '%s: one clear line, exit code 2',
    (_name, args, named) => {
      const { status, stderr } = conflicts(...args);
      expect(status).toBe(2);
      expect(stderr).toContain(named);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    30_000,
  );
});

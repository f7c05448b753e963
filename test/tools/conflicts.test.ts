import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { CONFLICT_COLUMNS, checkWorkspace } from '@/tools/lib/check-workspace';
import { outputAt } from '@/tools/lib/files';
import { readPolicy } from '@/tools/lib/read-policy';
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
  'costs.csv': 'Partner,Month,Amount\n',
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
    expect(remarks).toContain('costs.csv: left out, it holds no rows');
    expect(remarks.some((remark) => remark.startsWith('registrations, row 3'))).toBe(true);
  });
});

describe('what the desk says of a contested customer', () => {
  const HEAD =
    'Registration ID,Partner,Customer,Website,Product,Status,Submitted Date,Decision Date,Opportunity ID,Rejection Reason\n';
  const row = (id: string, partner: string, state: string, dates: string, deal = '', why = '') =>
    `${id},${partner},Northwind Traders,northwind.example,Cloud,${state},${dates},${deal},${why}\n`;
  const checked = async (name: string, rows: readonly string[]) => {
    const path = folder(name, {
      'partners.csv': PARTNERS,
      'accounts.csv': ACCOUNTS,
      'deals.csv': DEALS,
      'registrations.csv': HEAD + rows.join(''),
    });
    const { rows: read } = await readFolder(path, OPTIONS);
    const policy = { ...DEFAULT_POLICY, adjudicator: 'Ines Roth' };
    return checkWorkspace(read, OPTIONS.now, policy).found.filter(({ id }) => id === 'O1');
  };

  it('who is to settle what the rules leave open, and by when', async () => {
    // Filed on one Thursday: both sides have until Saturday, the deal desk until Monday.
    const lines = await checked('open', [
      row('R1', 'P1', 'Submitted', '2026-11-19,', 'O1'),
      row('R2', 'P2', 'Submitted', '2026-11-19,'),
    ]);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatchObject({
        who_holds: 'The rules do not settle it',
        what_follows: 'Ask Ines Roth to decide by 23 Nov 2026, on the evidence.',
        ask: 'Ines Roth',
        settle_by: '2026-11-23',
        reject: '',
        rejected_before: '',
      });
    }
  });

  it('who gives way and why, and whether an appeal is open', async () => {
    const [line] = await checked('rejected', [
      row('R1', 'P1', 'Submitted', '2026-11-10,', 'O1'),
      row('R2', 'P2', 'Approved', '2026-10-01,2026-10-02'),
      row('R3', 'P1', 'Rejected', '2026-09-01,2026-09-03', 'O1', 'R-07'),
    ]);
    expect(line).toMatchObject({
      who_holds: 'Fabrikam IT holds it since 2 Oct 2026',
      settle_by: '',
      reject: 'Contoso Resell: C01, another claim is approved and still running',
    });
    expect(line?.rejected_before).toMatch(/^Contoso Resell · The reason given: R-07\. · An appeal/);
  });

  it('nothing where nobody contests it', async () => {
    const lines = await checked('alone', [row('R1', 'P2', 'Approved', '2026-10-01,2026-10-02')]);
    expect(lines.map(({ who_holds, reject }) => [who_holds, reject])).toEqual(
      lines.map(() => ['', '']),
    );
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe('a folder of German exports', () => {
  const german = folder('german', {
    'Partner.csv': `Partnernr;Firma;Countries;Produkte;Contract Status;Webseite
P-1;Alpha Systemhaus GmbH;DE, AT;Cloud, Security;aktiv;alpha.example, alpha-cloud.example
P-2;Beta Networks AG;DE;Cloud;aktiv;beta.example
`,
    'Kunden.csv': `Kundennr;Kunde;Webseite;Ort;Land
K1;Kranbau Eberswalde GmbH;kranbau.example;Eberswalde;DE
K2;Stahlwerk Ostermann;ostermann.example;Malmö;SE
K3;Uhren Kirchmayr;kirchmayr.example;Wien;AT
`,
    'Verkaufschancen.csv': `Opportunity ID;Opportunity Name;Kundennr;Betrag;Währung;Phase;Erstellt am;Geplanter Abschluss;Produkte;Vertriebspartner;Rabatt
D1;Kranbau Cloud;K1;50.000,00;EUR;Angebot;01.11.2026;20.12.2026;Cloud;P-2;
D2;Ostermann Lager;K2;15.000,00;EUR;Angebot;01.11.2026;20.12.2026;Storage;P-1;
D3;Kirchmayr Cloud;K3;15.000,00;EUR;Angebot;01.11.2026;20.12.2026;Cloud;P-1;30 %
`,
    'Dealregistrierungen.csv': `Registrierungsnr;Händler;Endkunde;Webseite;Produkte;Betrag;Währung;Status;Eingereicht am;Genehmigt am;Opportunity ID;Registrierter Rabatt
R1;P-1;Kranbau Eberswalde;www.kranbau.example;Cloud;48.000,00;EUR;genehmigt;01.10.2026;05.10.2026;;
R2;P-1;Stahlwerk Ostermann;ostermann.example;Storage;15.000,00;EUR;eingereicht;05.11.2026;;D2;
R3;P-1;Uhren Kirchmayr;kirchmayr.example;Cloud;15.000,00;EUR;genehmigt;02.11.2026;03.11.2026;D3;10 %
`,
  });

  it('names products, countries and discounts in its own way', async () => {
    const { rows } = await readFolder(german, OPTIONS);
    expect(rows.partners?.[0]?.domains).toEqual(['alpha.example', 'alpha-cloud.example']);
    const { found } = checkWorkspace(rows, OPTIONS.now);
    expect(found.filter(({ id }) => id === 'D1').map(({ code }) => code)).toContain('C01');
    const codesOf = (deal: string) => found.filter(({ id }) => id === deal).map(({ code }) => code);
    expect(codesOf('D2')).toEqual(['C12', 'C13', 'C40']);
    expect(codesOf('D3')).toEqual(['C37']);
  });

  it('says what was not checked, and why', async () => {
    const { rows } = await readFolder(german, OPTIONS);
    const { unchecked } = checkWorkspace(rows, OPTIONS.now);
    expect(unchecked).toContain('C19 not checked: No procurement frameworks imported');
    expect(unchecked.join()).not.toContain('C12');
    const policy = join(home, 'policy.json');
    writeFileSync(
      policy,
      '{ "tiers": ["Silver", "Gold"], "severities": { "outside-territory": "off" } }',
    );
    const { found, unchecked: fewer } = checkWorkspace(rows, OPTIONS.now, readPolicy(policy));
    expect(unchecked.filter((line) => !fewer.includes(line)).join()).toContain('C38');
    expect(found.map(({ code }) => code)).not.toContain('C12');
    writeFileSync(policy, '{ "tier": ["Silver"] }');
    expect(() => readPolicy(policy)).toThrow(/policy\.json: .*tier/);
  });
});

describe('an answer in the folder of its exports', () => {
  it('is no export of the next time, and never takes the place of one', async () => {
    const path = folder('own', { 'deals.csv': DEALS, 'registrations.csv': REGISTRATIONS });
    const header = CONFLICT_COLUMNS.join(',');
    // Of an earlier version, which knew fewer columns.
    const earlier = CONFLICT_COLUMNS.slice(0, CONFLICT_COLUMNS.indexOf('policy_version') + 1);
    writeFileSync(join(path, 'earlier.csv'), `${earlier.join(',')}\ndeal,O1,Northwind\n`);
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

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'match-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const out = join(folder, 'out.csv');
const queries = file('q.csv', 'id,name,domain\n1,CONTOSO,contoso.com\n2,Nobody Knows,\n');
const registry = file('r.csv', 'id,name,domain\n1,Fabrikam Ltd,\n7,Contoso GmbH,www.contoso.com\n');
const nameless = file('nameless.csv', 'id,owner\n1,Contoso\n');
const empty = file('empty.csv', '');

const tool = (name: string, args: readonly string[]) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', `tools/${name}.ts`, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, problem: stderr.trim().split('\n') };
};

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').trim().split('\n');

describe('what a person can put right is one line and exit code 2', () => {
  it.each([
    ['match', ['--queries', 'none.csv', '--registry', registry, '--out', out], 'none.csv'],
    ['match', ['--queries', queries, '--registry', nameless, '--out', out], '“name”'],
    ['match', ['--queries', queries, '--registry', empty, '--out', out], 'empty.csv'],
    ['match', ['--queries', queries, '--registry', registry], 'npm run match'],
    ['match', ['--queries', queries, '--registry', registry, '--out', folder], folder],
    ['match', ['--queries', queries, '--registry', registry, '--out', out, '--top', '0'], '--top'],
    ['match', ['--query', queries], '--query'],
    ['dedupe', ['--file', 'none.csv', '--out', out], 'none.csv'],
    ['dedupe', ['--file', nameless, '--out', out], '“name”'],
    ['dedupe', ['--file', folder, '--out', out], 'is a folder'],
    ['dedupe', ['--file', registry], 'npm run dedupe'],
    ['dedupe', ['--fil', registry], '--fil'],
  ])('%s %j', (name, args, said) => {
    const { status, problem } = tool(name, args);
    expect(status).toBe(2);
    expect(problem).toHaveLength(1);
    expect(problem[0]).toContain(said);
  });
});

describe('match', () => {
  it('answers every query, with a reason, or with nothing', () => {
    const { status, stdout } = tool('match', [
      '--queries',
      queries,
      '--registry',
      registry,
      '--out',
      out,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 of 2 matched');
    const [header, first, second, ...more] = linesOf(out);
    expect(header).toBe('query_id,rank,registry_id,probability,decision,reasons');
    expect(first).toMatch(/^1,1,7,0\.99\d*,match,.*contoso\.com/);
    expect(second).toMatch(/^2,1,,0,none,$/);
    expect(more).toEqual([]);
  });
});

describe('dedupe', () => {
  it('gives every record its cluster, numbered from one', () => {
    const records = file(
      'f.csv',
      'id,name,email\na,Contoso,ann@contoso.com\nb,Fabrikam,\nc,CONTOSO Ltd,bob@contoso.com\n',
    );
    const { status, stdout } = tool('dedupe', ['--file', records, '--out', out]);
    expect(status).toBe(0);
    expect(stdout).toContain('3 records, 2 companies');
    const rows = linesOf(out)
      .slice(1)
      .map((line) => line.split(',').slice(0, 2));
    expect(rows).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '1'],
    ]);
  });
});

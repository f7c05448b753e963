import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { rowAt, type Value } from '@/models/table';
import { caseTable } from '@/test/models/helpers/tables';
import { classify } from '@/tools/lib/classify';
import { readFiles } from '@/tools/lib/classify-files';

const folder = mkdtempSync(join(tmpdir(), 'classify-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Line = readonly Value[];

/** The cases of a table as a file in the given order, label last. */
function fileOf(name: string, byOrder: (a: Line, b: Line) => number): string {
  const { columns, rows, labels } = caseTable(900);
  const lines: Line[] = rows.map((row, i) => [...row, labels[i]]);
  const ids = [...columns.map(({ id }) => id), 'won'];
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, [ids, ...lines.toSorted(byOrder)].map((line) => line.join()).join('\n'));
  return path;
}

const unsorted = fileOf('unsorted', () => 0);
const byLabel = fileOf('by-label', (a, b) => Number(a[4]) - Number(b[4]));
const byKind = fileOf('by-kind', (a, b) => String(a[1]).localeCompare(String(b[1])));

it.each([unsorted, byLabel, byKind])('%s is learned from, however it is sorted', async (train) => {
  const ask = readFiles({ train, test: unsorted, label: 'won' });
  const { isServing, model } = await classify(ask, setImmediate);
  expect(isServing, model).toBe(true);
});

it('mixes whole cases, the same each time, and leaves the test file in its order', () => {
  const ask = () => readFiles({ train: byLabel, test: byLabel, label: 'won' });
  const { train, labels, test, truths } = ask();
  const cases = (rows: typeof train, ends: readonly boolean[]) =>
    ends.map((end, i) => JSON.stringify([...rowAt(rows, i), end]));
  const [mixed, sorted] = [cases(train, labels), cases(test, truths ?? [])];
  expect(truths).toEqual([...(truths ?? [])].sort());
  expect(mixed).not.toEqual(sorted);
  expect(mixed.toSorted()).toEqual(sorted.toSorted());
  expect(cases(ask().train, ask().labels)).toEqual(mixed);
  // Each half of the file has its share of positives.
  const positives = labels.filter(Boolean).length;
  const early = labels.slice(0, 450).filter(Boolean).length;
  expect(Math.abs(early - positives / 2)).toBeLessThan(45);
});

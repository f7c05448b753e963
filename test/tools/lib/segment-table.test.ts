import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adjustedRand } from '@/models/stats/adjusted-rand';
import { needColumns, readTable, type TextTable } from '@/tools/lib/read-table';
import { segmentTable } from '@/tools/lib/segment-table';

const WHOLESALE = '../shared/data/segment/wholesale_customers.csv';

const table = (rows: number, cells: (i: number) => { [column: string]: string }): TextTable => {
  const all = Array.from({ length: rows }, (_, i) => cells(i));
  return { columns: Object.keys(all[0] ?? {}), rows: all };
};

const options = { id: 'id', ignore: [], seed: 1 };

describe('segmentTable', () => {
  it('reads numbers, truths, categories and gaps', async () => {
    const mixed = table(60, (i) => ({
      id: `${i}`,
      amount: i < 2 ? 'n/a' : String((i % 2) * 1000 + i),
      active: i % 2 === 0 ? 'yes' : 'no',
      country: i % 2 === 0 ? 'France' : 'Spain',
      note: `text ${i}`,
    }));
    const found = await segmentTable(mixed, options);
    expect(found.sizes).toHaveLength(2);
    expect(found.sizes[1]).toBeGreaterThan(27);
    expect(found.used).not.toContain('note');
    expect(found.used).not.toContain('id');
    expect(found.names.join(' ')).toMatch(/(France|Spain|active)/);
  });

  it('takes numbers as people write them for numbers', async () => {
    const grouped = table(60, (i) => ({
      id: `${i}`,
      revenue: `$${(i % 2) * 4 + 1},${String(100 + i)}.50`,
      word: i % 2 === 0 ? 'constructor' : 'valueOf',
    }));
    const found = await segmentTable(grouped, options);
    expect(found.used).toContain('revenue');
    expect(found.sizes).toEqual([30, 30]);
  });

  it('says in one line what is wrong', async () => {
    const three = table(3, (i) => ({ id: `${i}`, x: `${i}` }));
    await expect(segmentTable(three, options)).rejects.toThrow(/Too few rows for segments: 3/);
    const equal = table(30, (i) => ({ id: `${i}`, x: '5' }));
    await expect(segmentTable(equal, options)).rejects.toThrow(/All rows are equal/);
    expect(() => readTable('no-such.csv')).toThrow(/There is no file no-such.csv/);
    expect(() => needColumns(three, 'f.csv', ['x', 'y'])).toThrow(/f.csv has no column “y”/);
  });

  it.skipIf(!existsSync(WHOLESALE))('reaches the bars on public data', async () => {
    const customers = readTable(WHOLESALE);
    const given = { id: 'id', ignore: ['Channel', 'Region'], seed: 1 };
    const first = await segmentTable(customers, given);
    const second = await segmentTable(customers, { ...given, seed: 2 });
    const channels = customers.rows.map(({ Channel }) => Channel ?? '');
    expect(first.silhouette).toBeGreaterThanOrEqual(0.29);
    expect(adjustedRand(first.labels, channels)).toBeGreaterThanOrEqual(0.55);
    expect(adjustedRand(first.labels, second.labels)).toBeGreaterThanOrEqual(0.95);
  });
});

import { hashShare } from '@/models/stats/hash-share';
import { logistic } from '@/models/stats/logistic';
import type { ListedRows, Table, Value } from '@/models/table';

/** A standard-normal-like number, always the same for the same name. */
const drawn = (name: string): number =>
  [0, 1, 2, 3, 4, 5].reduce((sum, part) => sum + hashShare(`${name}/${part}`), -3) * Math.SQRT2;

/**
 * Cases whose end hangs on a number (the log-odds rise by 1.2 each unit), a category and a
 * boolean, with a second number of pure noise and every seventh value missing.
 */
export function caseTable(rows: number, name = 'cases'): Table<ListedRows> & { truth: number[] } {
  const truth: number[] = [];
  const labels: boolean[] = [];
  const values: Value[][] = [];
  for (let i = 0; i < rows; i++) {
    const id = `${name} ${i}`;
    const level = drawn(`${id} level`);
    const kind = ['gold', 'silver', 'none'][Math.floor(hashShare(`${id} kind`) * 3)] ?? 'none';
    const active = hashShare(`${id} active`) < 0.4;
    const logit = -0.3 + 1.2 * level + (kind === 'gold' ? 0.9 : 0) + (active ? 0.7 : 0);
    truth.push(logistic(logit));
    labels.push(hashShare(`${id} end`) < logistic(logit));
    values.push([i % 7 === 0 ? null : level, kind, active, drawn(`${id} noise`)]);
  }
  return {
    columns: [
      { id: 'level', type: 'number', direction: 'up' },
      { id: 'kind', type: 'category' },
      { id: 'active', type: 'boolean' },
      { id: 'noise', type: 'number' },
    ],
    rows: values,
    labels,
    truth,
  };
}

/** The same cases with ends that hang on nothing. */
export const noiseTable = (rows: number, name = 'noise'): Table<ListedRows> => ({
  ...caseTable(rows, name),
  labels: Array.from({ length: rows }, (_, i) => hashShare(`${name} coin ${i}`) < 0.5),
});

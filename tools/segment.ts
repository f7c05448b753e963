// `npm run segment -- --file f.csv --id id --ignore a,b --out o.csv`: segments of any table. Without arguments: docs/evaluation.md.
import { parseArgs } from 'node:util';
import { atDesk } from './lib/at-desk';
import { writeSection } from './lib/evaluation-doc';
import { outputAt } from './lib/files';
import { needColumns, readTable } from './lib/read-table';
import { evaluateSegments } from './lib/segment-evaluation';
import { segmentTable } from './lib/segment-table';
import { toCsv } from './lib/to-csv';
import { UsageError } from './lib/usage-error';

const USAGE =
  'npm run segment -- --file f.csv --id column [--ignore a,b] [--out o.csv] [--seed 1] [--json]';

/** Below this, silhouettes mean next to nothing (Kaufman and Rousseeuw 1990). */
const CLEAR = 0.25;

await atDesk(main, USAGE);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      id: { type: 'string' },
      ignore: { type: 'string', default: '' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  if (process.argv.length === 2) writeSection('segments', await evaluateSegments());
  else await segmentFile(values);
}

type Values = {
  file?: string;
  id?: string;
  ignore: string;
  out?: string;
  seed: string;
  json: boolean;
};

async function segmentFile({ file, id, ignore, out, seed, json }: Values): Promise<void> {
  if (file === undefined || id === undefined) throw new UsageError(USAGE);
  if (!/^-?\d+$/.test(seed)) throw new UsageError(`--seed is a whole number, not “${seed}”.`);
  const write = out === undefined ? null : outputAt(out, [file]);
  const table = readTable(file);
  const ignored = ignore.split(',').filter((name) => name !== '');
  needColumns(table, file, [id, ...ignored]);
  const started = performance.now();
  const found = await segmentTable(table, { id, ignore: ignored, seed: Number(seed) });
  const seconds = (performance.now() - started) / 1000;
  const { labels, names, sizes, silhouette, stability, used } = found;
  if (write) {
    const rows = table.rows.map((row, i) => {
      const label = labels[i] as number;
      return [row[id] ?? '', `s${label + 1}`, names[label] as string];
    });
    write(toCsv(rows, ['id', 'segment', 'name']));
  }
  const segments = sizes.map((size, i) => ({ id: `s${i + 1}`, name: names[i], size }));
  if (json) {
    const k = sizes.length;
    console.log(JSON.stringify({ k, silhouette, stability, seconds, columns: used, segments }));
    return;
  }
  const clear = silhouette < CLEAR ? ' (weak: the groups run into each other)' : '';
  console.log(`k ${sizes.length}`);
  console.log(`silhouette ${silhouette.toFixed(3)}${clear}`);
  console.log(`stability ${stability.toFixed(3)}`);
  console.log(`seconds ${seconds.toFixed(2)}`);
  for (const { id: segment, name, size } of segments) {
    const share = ((100 * size) / labels.length).toFixed(1);
    console.log(`${segment}  ${String(size).padStart(6)}  ${share.padStart(5)} %  ${name}`);
  }
  if (out !== undefined) console.log(`Written to ${out}`);
}

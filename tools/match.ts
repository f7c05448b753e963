// `npm run match -- --queries q.csv --registry r.csv --out out.csv [--top 5]`; alone: the bars.
import { parseArgs } from 'node:util';
import { atDesk } from './lib/at-desk';
import { outputAt } from './lib/files';
import { writeBars } from './lib/matching/bars';
import { readAsked, readCompanies } from './lib/matching/company-file';
import { linkCompanies } from './lib/matching/link-files';
import { toCsv } from './lib/to-csv';
import { UsageError } from './lib/usage-error';

const USAGE = 'npm run match -- --queries q.csv --registry r.csv --out out.csv [--top 5]';
const COLUMNS = ['query_id', 'rank', 'registry_id', 'probability', 'decision', 'reasons'];

await atDesk(main, USAGE);

async function main(): Promise<void> {
  if (process.argv.length <= 2) return writeBars();
  const text = { type: 'string' } as const;
  const options = { queries: text, registry: text, out: text, top: text };
  const { queries, registry, out, top = '5' } = parseArgs({ options }).values;
  if (!queries || !registry || !out) throw new UsageError(USAGE);
  if (!/^[1-9]\d*$/.test(top)) throw new UsageError(`--top ${top}: a whole number from 1 on`);
  const write = outputAt(out, [queries, registry]);
  const rows = await linkCompanies(readAsked(queries), readCompanies(registry), Number(top));
  write(toCsv(rows, COLUMNS));
  const sure = rows.filter(({ rank, decision }) => rank === 1 && decision === 'match').length;
  console.log(`✔ ${out}: ${sure} of ${new Set(rows.map(({ query_id }) => query_id)).size} matched`);
}

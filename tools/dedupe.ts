// `npm run dedupe -- --file f.csv --out clusters.csv`: which records are one company.
import { parseArgs } from 'node:util';
import { profileOf } from '@/lib/matching/company';
import { dedupe } from '@/lib/matching/dedupe';
import { atDesk } from './lib/at-desk';
import { outputAt } from './lib/files';
import { readAsked } from './lib/matching/company-file';
import { toCsv } from './lib/to-csv';
import { UsageError } from './lib/usage-error';

const USAGE = 'npm run dedupe -- --file f.csv --out clusters.csv';

await atDesk(main, USAGE);

async function main(): Promise<void> {
  const options = { file: { type: 'string' }, out: { type: 'string' } } as const;
  const { file, out } = parseArgs({ options }).values;
  if (!file || !out) throw new UsageError(USAGE);
  const write = outputAt(out, [file]);
  const companies = readAsked(file);
  const members = await dedupe(companies.map(profileOf), async () => undefined);
  const rows = members.map(({ cluster, probability }, at) => ({
    id: companies[at]?.id ?? '',
    cluster: cluster + 1,
    probability: probability.toFixed(4),
  }));
  write(toCsv(rows, ['id', 'cluster', 'probability']));
  const count = new Set(rows.map(({ cluster }) => cluster)).size;
  console.log(`✔ ${out}: ${rows.length} records, ${count} companies`);
}

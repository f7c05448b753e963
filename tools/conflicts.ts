// `npm run conflicts -- --workspace folder --out out.csv`: the rules of engagement on a folder of exports.
import { parseArgs } from 'node:util';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { atDesk } from './lib/at-desk';
import { CONFLICT_COLUMNS, checkWorkspace } from './lib/check-workspace';
import { outputAt } from './lib/files';
import { readPolicy } from './lib/read-policy';
import { toCsv } from './lib/to-csv';
import { UsageError } from './lib/usage-error';
import { exportsIn, readFolder } from './lib/workspace-folder';

const USAGE =
  'npm run conflicts -- --workspace folder --out out.csv [--dates dmy|mdy] [--currency EUR] [--today 2026-11-22] [--policy policy.json]';
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOST_REMARKS = 10;

await atDesk(main, USAGE);

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const options = {
    workspace: text,
    out: text,
    dates: text,
    currency: text,
    today: text,
    policy: text,
  };
  const { values } = parseArgs({ options });
  const { workspace, out, dates, currency = null, today } = values;
  if (!workspace || !out) throw new UsageError(USAGE);
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy') {
    throw new UsageError(`--dates is dmy or mdy, not “${dates}”.`);
  }
  const now = today === undefined ? Date.now() : Date.parse(DAY.test(today) ? today : '');
  if (Number.isNaN(now)) {
    throw new UsageError(`--today is a day such as 2026-11-22, not “${today}”.`);
  }
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) {
    throw new UsageError(`--currency is a code of three letters such as EUR, not “${currency}”.`);
  }
  const policy = values.policy === undefined ? DEFAULT_POLICY : readPolicy(values.policy);
  const write = outputAt(out, exportsIn(workspace));
  const started = performance.now();
  const { rows, remarks } = await readFolder(workspace, {
    dateOrder: dates ?? null,
    currency,
    now,
  });
  const { found, checked, unchecked } = checkWorkspace(rows, now, policy);
  write(toCsv(found, CONFLICT_COLUMNS));
  for (const remark of remarks.slice(0, MOST_REMARKS)) console.log(`  ${remark}`);
  if (remarks.length > MOST_REMARKS) console.log(`  … and ${remarks.length - MOST_REMARKS} more`);
  for (const line of unchecked) console.log(`  ${line}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `✔ ${out}: ${found.length} conflicts on ${checked} open deals and claims, ${seconds} s`,
  );
}

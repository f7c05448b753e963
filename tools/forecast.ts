// `npm run forecast -- --file f.csv --horizon 13 [--origin N] --out o.csv`: forecasts of any series. Without arguments: docs/evaluation.md.
import { parseArgs } from 'node:util';
import { atDesk } from './lib/at-desk';
import { writeSection } from './lib/evaluation-doc';
import { outputAt } from './lib/files';
import { evaluateForecasts } from './lib/forecast-evaluation';
import { forecastTable, measure, seriesOf } from './lib/forecast-table';
import { readTable } from './lib/read-table';
import { toCsv } from './lib/to-csv';
import { UsageError } from './lib/usage-error';

const USAGE = 'npm run forecast -- --file f.csv --horizon 13 [--origin 104] [--out o.csv]';
const MOST_PERIODS = 1_000;

await atDesk(main, USAGE);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      horizon: { type: 'string' },
      origin: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (process.argv.length === 2) writeSection('forecast', await evaluateForecasts());
  else await forecastFile(values);
}

type Values = { file?: string; horizon?: string; origin?: string; out?: string };

async function forecastFile({ file, horizon, origin, out }: Values): Promise<void> {
  if (file === undefined || horizon === undefined) throw new UsageError(USAGE);
  const ahead = count('horizon', horizon, MOST_PERIODS);
  const from = origin === undefined ? null : count('origin', origin);
  const write = out === undefined ? null : outputAt(out, [file]);
  const table = seriesOf(readTable(file), file);
  const started = performance.now();
  const forecasts = await forecastTable(table, ahead, from);
  const seconds = (performance.now() - started) / 1000;
  if (write) {
    const data = forecasts.flatMap(({ id, next, spans }) =>
      spans.map(({ value, low, high }, step) => [
        id,
        table.periods.nameOf(next + step),
        ...[value, low, high].map(short),
      ]),
    );
    write(toCsv(data, ['id', 'period', 'forecast', 'low', 'high']));
  }
  console.log(`series ${forecasts.length}, ${ahead} periods ahead, ${seconds.toFixed(2)} s`);
  const found = measure(forecasts);
  if (found) {
    console.log(`WAPE ${found.wape.toFixed(4)} on ${found.values} values after the origin`);
    console.log(`coverage of the 80 % interval ${found.coverage.toFixed(3)}`);
  }
  for (const [method, series] of methodsOf(forecasts)) console.log(`${series} by ${method}`);
  if (out !== undefined) console.log(`Written to ${out}`);
}

/** How many series each method leads, most first. */
function methodsOf(forecasts: readonly { readonly method: string }[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { method } of forecasts) {
    const name = method.replace('forecastMethod', '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

function count(option: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  const end = most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ' on';
  throw new UsageError(`--${option} is a whole number from 1${end}, not “${text}”.`);
}

/** Twelve digits are more than any forecast knows. */
function short(value: number): number {
  return Number(value.toPrecision(12));
}

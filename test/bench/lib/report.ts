import type { BrowserName } from '@/test/helpers/browser';
import type { Figure } from '../contract';
import { BENCHES, type BenchName } from '../registry';
import { machine, versionOf } from './machine';

/** A figure with where and when it was measured. */
export type Measured = Figure & {
  readonly bench: BenchName;
  readonly browser: BrowserName;
  /** Load average of the machine before and after. */
  readonly load: string;
  readonly at: string;
};

const VERDICTS = new Map([
  [true, 'met'],
  [false, '**missed**'],
]);

const verdictOf = ({ met }: Figure): string => (met === null ? '–' : (VERDICTS.get(met) ?? '–'));

/** One figure on the screen. */
export const lineOf = (line: Measured): string =>
  [
    `  ${line.what}: ${line.value}`,
    line.beside && `beside: ${line.beside}`,
    line.bar && `bar ${line.bar}: ${verdictOf(line).replaceAll('*', '')}`,
    `load ${line.load}`,
  ]
    .filter(Boolean)
    .join('; ');

/** The whole report: docs/bench.md. */
export function reportOf(measured: readonly Measured[]): string {
  const sections = (Object.keys(BENCHES) as BenchName[]).map((name) =>
    sectionOf(
      name,
      measured.filter(({ bench }) => bench === name),
    ),
  );
  const dates = measured.map(({ at }) => at.slice(0, 10)).sort();
  const missed = measured.filter(({ met }) => met === false);
  const browsers = [...new Set(measured.map(({ browser }) => browser))].map(versionOf);
  return `# Benchmarks

Written by \`npm run bench\`; \`npm run bench <name> --browser firefox\` repeats one. Timings fail nothing, they are only judged.

Measured ${[...new Set([dates[0], dates.at(-1)])].join(' to ')} on ${machine()}; ${browsers.join('; ')}, both headless. “Load” is the machine’s load average before and after, and how much of a core one busy thread got then: where that is far from 100 %, other work on the machine slowed the figures down that much.

${missed.length === 0 ? 'Every bar is met.' : `Missed: ${missed.map(({ bench, what, browser, value, bar }) => `\n- ${BENCHES[bench].title}, ${what} (${browser}): ${value}, bar ${bar}`).join('')}`}

${sections.join('\n')}`;
}

function sectionOf(name: BenchName, lines: readonly Measured[]): string {
  const { title, how } = BENCHES[name];
  const rows = lines.map((line) =>
    row([
      line.what,
      line.browser,
      line.value,
      line.beside ?? '–',
      line.bar ?? '–',
      verdictOf(line),
      line.load,
    ]),
  );
  return `## ${title}

${how}

${row(['What', 'Browser', 'Measured', 'Beside it', 'Bar', 'Verdict', 'Load'])}
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

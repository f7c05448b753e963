import type { Replay, ReplayComparison } from '@/lib/domain/replay';
import { Table } from '../../parts/Table';
import { useFormat } from '../../state/format-context';
import { RuleCounts } from './RuleCounts';
import { WinnerChanges } from './WinnerChanges';

type Line = {
  readonly title: string;
  readonly of: (replay: Replay) => number;
  readonly digits?: number;
};

const LINES: readonly Line[] = [
  { title: 'rulesBlocks', of: ({ bySeverity }) => bySeverity.block },
  { title: 'rulesWarnings', of: ({ bySeverity }) => bySeverity.warn },
  { title: 'rulesNotes', of: ({ bySeverity }) => bySeverity.info },
  { title: 'rulesExpiries', of: ({ expiries }) => expiries },
  { title: 'rulesAlerts', of: ({ alertsPerWeek }) => alertsPerWeek, digits: 2 },
];

/** The same months under both sets of rules, side by side. */
export function Outcome({ comparison }: { readonly comparison: ReplayComparison }) {
  const { t, plural, decimal, number, signed } = useFormat();
  const { changed, today, winners } = comparison;
  const shown = (value: number, digits?: number): string =>
    digits === undefined ? number(value) : decimal(value, digits);
  return (
    <>
      <Table
        caption={t('rulesOutcome')}
        head={[
          t('rulesMeasure'),
          t('rulesUnderToday'),
          t('rulesUnderChanged'),
          t('rulesDifference'),
        ]}
      >
        {LINES.map(({ title, of, digits }) => {
          const [before, after] = [of(today), of(changed)];
          return (
            <tr key={title}>
              <th scope="row">{t(title)}</th>
              <td class="num">{shown(before, digits)}</td>
              <td class="num">{shown(after, digits)}</td>
              <td class="num">
                {digits === undefined ? signed(after - before) : decimal(after - before, digits)}
              </td>
            </tr>
          );
        })}
      </Table>
      <RuleCounts today={today.conflicts} changed={changed.conflicts} />
      <WinnerChanges winners={winners} />
      <p class="small soft">{plural('rulesFinePrint', today.people)}</p>
    </>
  );
}

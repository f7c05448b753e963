import type { RuleCount } from '@/lib/domain/replay';
import { TitledTable } from '../../parts/TitledTable';
import { useFormat } from '../../state/format-context';

type RuleCountsProps = {
  readonly today: readonly RuleCount[];
  readonly changed: readonly RuleCount[];
};

/** How often each rule would have spoken. */
export function RuleCounts({ today, changed }: RuleCountsProps) {
  const { t, text, number, signed } = useFormat();
  const rules = [
    ...today,
    ...changed.filter(({ rule }) => !today.some((one) => one.rule === rule)),
  ];
  const countIn = (counts: readonly RuleCount[], rule: string): number =>
    counts.find((one) => one.rule === rule)?.count ?? 0;
  if (rules.length === 0) return null;
  return (
    <TitledTable
      title={t('rulesByRule')}
      head={[
        t('optionsRuleCode'),
        t('optionsRule'),
        t('rulesUnderToday'),
        t('rulesUnderChanged'),
        t('rulesDifference'),
      ]}
    >
      {rules.map(({ rule, code, title }) => {
        const [before, after] = [countIn(today, rule), countIn(changed, rule)];
        return (
          <tr key={rule}>
            <td class="soft num">{code}</td>
            <th scope="row">{text(title)}</th>
            <td class="num">{number(before)}</td>
            <td class="num">{number(after)}</td>
            <td class="num">{signed(after - before)}</td>
          </tr>
        );
      })}
    </TitledTable>
  );
}

import { SEVERITIES } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import { Select } from '../parts/Select';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';
import { withSeverity } from './policy-draft';
import type { RuleInfo } from './ports';

type SeverityTableProps = {
  readonly rules: readonly RuleInfo[];
  readonly severities: Policy['severities'];
  readonly locked: boolean;
  readonly onChange: (severities: Policy['severities']) => void;
};

/** How serious each conflict is. */
export function SeverityTable({ rules, severities, locked, onChange }: SeverityTableProps) {
  const { t, text } = useFormat();
  const levels = [...SEVERITIES, 'off' as const];
  const choices = levels.map((level) => ({ value: level, label: t(`optionsLevel_${level}`) }));
  const words = t('optionsRulesWords');
  return (
    <fieldset class="setting" disabled={locked}>
      <h3 class="sub-title">{t('optionsRules')}</h3>
      <p class="soft page-words">{locked ? t('policyLocked', words) : words}</p>
      <Table
        caption={t('optionsRules')}
        head={[t('optionsRuleCode'), t('optionsRule'), t('optionsLevel')]}
      >
        {rules.map((rule) => (
          <tr key={rule.id}>
            <td class="soft num">{rule.code}</td>
            <th scope="row">{text(rule.title)}</th>
            <td>
              <Select
                label={t('optionsLevelOf', text(rule.title))}
                value={severities[rule.id] ?? rule.severity}
                options={choices}
                onChange={(chosen) => {
                  const level = levels.find((one) => one === chosen) ?? rule.severity;
                  onChange(withSeverity(severities, rule, level));
                }}
              />
            </td>
          </tr>
        ))}
      </Table>
    </fieldset>
  );
}

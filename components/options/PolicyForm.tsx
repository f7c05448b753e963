import { useState } from 'preact/hooks';
import { SEVERITIES } from '@/lib/domain/insights';
import { MOST_DAYS } from '@/lib/domain/limits';
import type { Policy } from '@/lib/domain/policy';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { Table } from '../parts/Table';
import { TextInput } from '../parts/TextInput';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { DAY_FIELDS, DEFAULT_DRAFT, draftOf, policyOf, withSeverity } from './policy-draft';
import type { RuleInfo } from './ports';
import { accountsProblem, parseDays } from './validate';

type PolicyFormProps = {
  readonly policy: Policy;
  readonly rules: readonly RuleInfo[];
  readonly state: OptionsState;
};

export function PolicyForm({ policy, rules, state }: PolicyFormProps) {
  const { t, text } = useFormat();
  const [draft, setDraft] = useState(() => draftOf(policy));
  const wrongAccounts = accountsProblem(draft.namedAccounts);
  const changed = policyOf(draft, policy);
  const levels = [...SEVERITIES, 'off' as const];
  const choices = levels.map((level) => ({ value: level, label: t(`optionsLevel_${level}`) }));

  function save(): void {
    if (changed) void state.finish(state.ports.savePolicy(changed), say('optionsPolicySaved'));
  }

  return (
    <>
      <h3 class="sub-title">{t('optionsWindows')}</h3>
      <div class="box days">
        {DAY_FIELDS.map((name) => (
          <Field
            key={name}
            label={t(`optionsDays_${name}`)}
            hint={t(`optionsDaysHint_${name}`)}
            error={parseDays(draft.days[name]) === null ? t('optionsDaysWrong', MOST_DAYS) : null}
          >
            {(control) => (
              <TextInput
                control={control}
                inputMode="numeric"
                value={draft.days[name]}
                onInput={(words) => setDraft({ ...draft, days: { ...draft.days, [name]: words } })}
              />
            )}
          </Field>
        ))}
      </div>
      <h3 class="sub-title">{t('optionsRules')}</h3>
      <p class="soft page-words">{t('optionsRulesWords')}</p>
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
                value={draft.severities[rule.id] ?? rule.severity}
                options={choices}
                onChange={(chosen) => {
                  const level = levels.find((one) => one === chosen) ?? rule.severity;
                  setDraft({ ...draft, severities: withSeverity(draft.severities, rule, level) });
                }}
              />
            </td>
          </tr>
        ))}
      </Table>
      <h3 class="sub-title">{t('optionsNamedAccounts')}</h3>
      <div class="box">
        <Field
          label={t('optionsNamedAccountsLabel')}
          hint={t('optionsNamedAccountsHint')}
          error={wrongAccounts && text(wrongAccounts)}
        >
          {(control) => (
            <textarea
              class="input"
              rows={5}
              value={draft.namedAccounts}
              onInput={(event) => setDraft({ ...draft, namedAccounts: event.currentTarget.value })}
              {...control}
            />
          )}
        </Field>
      </div>
      <div class="acts save">
        <Button look="main" disabled={!changed} onClick={save}>
          {t('optionsSave')}
        </Button>
        <Button onClick={() => setDraft(draftOf(policy))}>{t('optionsDiscard')}</Button>
        <Button onClick={() => setDraft(DEFAULT_DRAFT)}>{t('optionsDefaults')}</Button>
      </div>
    </>
  );
}

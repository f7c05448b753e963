import { useState } from 'preact/hooks';
import type { Policy } from '@/lib/domain/policy';
import { PolicyChanges } from '../../options/PolicyChanges';
import { draftOf, policyOf } from '../../options/policy-draft';
import { GROUPS } from '../../options/policy-settings';
import type { RuleInfo } from '../../options/ports';
import { SettingField } from '../../options/SettingField';
import { SeverityTable } from '../../options/SeverityTable';
import { Button } from '../../parts/Button';
import { useFormat } from '../../state/format-context';

type TrialFormProps = {
  readonly policy: Policy;
  readonly rules: readonly RuleInfo[];
  readonly onRun: (changed: Policy) => void;
};

/** What if the rules had been these? Nothing of it is saved. */
export function TrialForm({ policy, rules, onRun }: TrialFormProps) {
  const { t } = useFormat();
  const [draft, setDraft] = useState(() => draftOf(policy));
  const changed = policyOf(draft, policy);

  return (
    <>
      {GROUPS.map(({ id, settings }) => (
        <details key={id} class="box trial">
          <summary>{t(`policyGroup_${id}`)}</summary>
          <div class="settings">
            {settings.map((name) => (
              <SettingField
                key={name}
                {...{ name, draft }}
                locked={false}
                onChange={(words) =>
                  setDraft({ ...draft, words: { ...draft.words, [name]: words } })
                }
              />
            ))}
          </div>
        </details>
      ))}
      <details class="box trial">
        <summary>{t('optionsRules')}</summary>
        <SeverityTable
          rules={rules}
          severities={draft.severities}
          locked={false}
          onChange={(severities) => setDraft({ ...draft, severities })}
        />
      </details>
      <PolicyChanges title={t('rulesTried')} {...{ draft, policy, rules }} />
      <div class="acts save">
        <Button look="main" disabled={!changed} onClick={() => changed && onRun(changed)}>
          {t('rulesRun')}
        </Button>
        <Button onClick={() => setDraft(draftOf(policy))}>{t('rulesReset')}</Button>
      </div>
    </>
  );
}

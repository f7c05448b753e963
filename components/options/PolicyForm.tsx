import { useState } from 'preact/hooks';
import type { Policy } from '@/lib/domain/policy';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { PolicyChanges } from './PolicyChanges';
import { PolicyFile } from './PolicyFile';
import { defaultDraft, draftOf, type PolicyDraft, policyOf, withLocked } from './policy-draft';
import { GROUPS } from './policy-settings';
import type { RuleInfo } from './ports';
import { SettingField } from './SettingField';
import { SeverityTable } from './SeverityTable';

type PolicyFormProps = {
  readonly policy: Policy;
  /** Settings that an administrator has preset. */
  readonly locked: readonly string[];
  readonly rules: readonly RuleInfo[];
  readonly state: OptionsState;
};

export function PolicyForm({ policy, locked, rules, state }: PolicyFormProps) {
  const { t } = useFormat();
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(policy));
  const changed = policyOf(draft, policy);

  function save(): void {
    if (changed) void state.finish(state.ports.savePolicy(changed), say('optionsPolicySaved'));
  }

  return (
    <>
      <PolicyFile
        {...{ policy, state }}
        onRead={(stated) => setDraft(draftOf(withLocked(stated, policy, locked)))}
      />
      {GROUPS.map(({ id, settings }) => (
        <section key={id}>
          <h3 class="sub-title">{t(`policyGroup_${id}`)}</h3>
          <div class="box settings">
            {settings.map((name) => (
              <SettingField
                key={name}
                {...{ name, draft }}
                locked={locked.includes(name)}
                onChange={(words) =>
                  setDraft({ ...draft, words: { ...draft.words, [name]: words } })
                }
              />
            ))}
          </div>
        </section>
      ))}
      <SeverityTable
        rules={rules}
        severities={draft.severities}
        locked={locked.includes('severities')}
        onChange={(severities) => setDraft({ ...draft, severities })}
      />
      <PolicyChanges title={t('policyChanges')} {...{ draft, policy, rules }} />
      <div class="acts save">
        <Button look="main" disabled={!changed} onClick={save}>
          {t('optionsSave')}
        </Button>
        <Button onClick={() => setDraft(draftOf(policy))}>{t('optionsDiscard')}</Button>
        <Button onClick={() => setDraft(defaultDraft(policy, locked))}>
          {t('optionsDefaults')}
        </Button>
      </div>
    </>
  );
}

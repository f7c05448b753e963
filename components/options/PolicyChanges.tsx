import type { Policy } from '@/lib/domain/policy';
import { keyPart } from '@/lib/domain/text';
import { useFormat } from '../state/format-context';
import { changesIn, type PolicyDraft } from './policy-draft';
import { SETTINGS, type SettingName } from './policy-settings';
import type { RuleInfo } from './ports';

type PolicyChangesProps = {
  readonly title: string;
  readonly draft: PolicyDraft;
  readonly policy: Policy;
  readonly rules: readonly RuleInfo[];
};

/** What is other in a draft, setting by setting and rule by rule; nothing where it changes nothing. */
export function PolicyChanges({ title, draft, policy, rules }: PolicyChangesProps) {
  const { t, text } = useFormat();

  /** In words where it is made of words of ours; a list on one line. */
  function shown(name: SettingName, words: string): string {
    if (words === '') return t('policyNone');
    if (!SETTINGS[name].choices) return words.replaceAll('\n', '; ');
    return words
      .split(',')
      .map((each) => t(`policyChoice_${keyPart(each)}`))
      .join(', ');
  }

  const changes = [
    ...changesIn(draft, policy).map(({ name, from, to }) => ({
      what: t(`policySetting_${name}`),
      from: shown(name, from),
      to: shown(name, to),
    })),
    ...rules.flatMap(({ id, severity, title: rule }) => {
      const from = policy.severities[id] ?? severity;
      const to = draft.severities[id] ?? severity;
      if (from === to) return [];
      return [{ what: text(rule), from: t(`optionsLevel_${from}`), to: t(`optionsLevel_${to}`) }];
    }),
  ];
  if (changes.length === 0) return null;
  return (
    <section class="box changes" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {changes.map(({ what, from, to }) => (
          <li key={what}>{t('policyChange', what, from, to)}</li>
        ))}
      </ul>
    </section>
  );
}

import { Page } from '../parts/Page';
import { Skeleton } from '../parts/Skeleton';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { PolicyForm } from './PolicyForm';
import type { Registry } from './ports';
import { RuleCoverage } from './RuleCoverage';

type PolicyPageProps = { readonly state: OptionsState; readonly rules: Registry['rules'] };

/** The company's rules of engagement. */
export function PolicyPage({ state, rules }: PolicyPageProps) {
  const { t, text, plural } = useFormat();
  const policy = state.policy.value;
  const preset = state.preset.value;
  return (
    <Page title={t('optionsPolicy')} words={t('optionsPolicyWords')}>
      {preset?.problem && (
        <p class="banner bad" role="alert">
          {t('policyPresetWrong', text(preset.problem))}
        </p>
      )}
      {preset && preset.locked.length > 0 && (
        <p class="banner">{plural('policyPreset', preset.locked.length)}</p>
      )}
      {policy && preset && <p class="soft">{t('panelPolicyVersion', policy.version)}</p>}
      {/* A policy changed elsewhere starts the form anew. */}
      {policy && preset ? (
        <PolicyForm key={policy.version} {...{ policy, rules, state }} locked={preset.locked} />
      ) : (
        <Skeleton />
      )}
      {policy && <RuleCoverage key={`coverage${policy.version}`} ports={state.ports} />}
    </Page>
  );
}

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
  const { t } = useFormat();
  const policy = state.policy.value;
  return (
    <Page title={t('optionsPolicy')} words={t('optionsPolicyWords')}>
      {/* A policy changed elsewhere starts the form anew. */}
      {policy ? (
        <PolicyForm key={policy.version} policy={policy} rules={rules} state={state} />
      ) : (
        <Skeleton />
      )}
      {policy && <RuleCoverage key={`coverage${policy.version}`} ports={state.ports} />}
    </Page>
  );
}

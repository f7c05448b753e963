import { useEffect } from 'preact/hooks';
import { Page } from '../parts/Page';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { Await } from './Await';
import { ReplayStep } from './rules/ReplayStep';
import { TrialForm } from './rules/TrialForm';

/** What other rules of engagement would have meant for the last twelve months. */
export function RulesPage({ state }: { readonly state: DashboardState }) {
  const { t } = useFormat();
  const { policy, replay } = state;
  // While a person thinks about other rules.
  useEffect(() => state.ports.prepareReplay(), []);
  return (
    <Page title={t('dashboardRules')} words={t('dashboardRulesWords')}>
      <Await resource={policy}>
        {(today) => (
          <TrialForm
            key={today.version}
            policy={today}
            rules={state.ports.rules}
            onRun={(changed) => void replay.run(changed)}
          />
        )}
      </Await>
      <ReplayStep replay={replay} />
    </Page>
  );
}

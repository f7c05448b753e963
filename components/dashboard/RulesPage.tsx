import { useEffect } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Page } from '../parts/Page';
import { Progress } from '../parts/Progress';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { Await } from './Await';
import { Outcome } from './rules/Outcome';
import { OutcomeWords } from './rules/OutcomeWords';
import { TrialForm } from './rules/TrialForm';

/** What other rules of engagement would have meant for the last twelve months. */
export function RulesPage({ state }: { readonly state: DashboardState }) {
  const { t, text } = useFormat();
  const { policy, replay } = state;
  const step = replay.step.value;
  const isLoaded = policy.loaded.value.state === 'ready';
  // While a person thinks about other rules; the page itself comes first.
  useEffect(() => (isLoaded ? state.ports.prepareReplay() : undefined), [isLoaded]);
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
      {step.at === 'running' && (
        <div class="row running">
          <Progress share={step.share} label={t('rulesRunning')} />
          <Button onClick={replay.stop}>{t('rulesStop')}</Button>
        </div>
      )}
      <div role="status">
        {step.at === 'failed' && <p class="banner bad">{text(step.problem.text)}</p>}
        {step.at === 'done' && <OutcomeWords comparison={step.comparison} />}
      </div>
      {step.at === 'done' && step.comparison.today.registrations > 0 && (
        <Outcome comparison={step.comparison} />
      )}
    </Page>
  );
}

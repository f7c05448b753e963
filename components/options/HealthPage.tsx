import { Page } from '../parts/Page';
import { Skeleton } from '../parts/Skeleton';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { HealthForm } from './HealthForm';

/** What the health of a partner is made of. */
export function HealthPage({ state }: { readonly state: OptionsState }) {
  const { t } = useFormat();
  const weights = state.healthWeights.value;
  return (
    <Page title={t('optionsHealth')} words={t('optionsHealthWords')}>
      {/* Weights changed elsewhere start the form anew. */}
      {weights ? (
        <HealthForm key={JSON.stringify(weights)} weights={weights} state={state} />
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}

import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';

type FirstRunProps = { readonly onSample: () => void; readonly onConnect: () => void };

/** Before there is any data: two ways to begin. */
export function FirstRun({ onSample, onConnect }: FirstRunProps) {
  const { t } = useFormat();
  return (
    <section class="sec first-run">
      <h2>{t('popupFirstRun')}</h2>
      <p class="soft">{t('popupFirstRunWords')}</p>
      <div class="acts">
        <Button look="main" onClick={onSample}>
          {t('popupLoadSample')}
        </Button>
        <Button onClick={onConnect}>{t('popupConnect')}</Button>
      </div>
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';
import type { Resource } from '../state/resource';

type AwaitProps<T> = {
  readonly resource: Resource<T>;
  readonly children: (value: T) => ComponentChildren;
};

/** What was asked for, once it is there; before that its shape, and what went wrong if it did. */
export function Await<T>({ resource, children }: AwaitProps<T>) {
  const { t, text } = useFormat();
  const loaded = resource.loaded.value;
  if (loaded.state === 'ready') return <>{children(loaded.value)}</>;
  if (loaded.state === 'loading') {
    return (
      <div role="status">
        <span class="unseen">{t('dashboardLoading')}</span>
        <div class="waiting" aria-hidden="true">
          <div class="skel skel-row" />
          <div class="skel skel-picture" />
          <div class="skel skel-row" />
          <div class="skel skel-row" />
        </div>
      </div>
    );
  }
  return (
    <div class="box" role="alert">
      <h3>{t('dashboardNotLoaded')}</h3>
      <p class="soft">{text(loaded.problem.text)}</p>
      <Button look="main" onClick={() => void resource.restart()}>
        {t('panelRetry')}
      </Button>
    </div>
  );
}

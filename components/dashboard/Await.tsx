import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Problem } from '@/lib/domain/result';
import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';
import type { Resource } from '../state/resource';

type AwaitProps<T> = {
  readonly resource: Resource<T>;
  readonly children: (value: T) => ComponentChildren;
};

/** What was asked for, once it is there; before that its shape, and what went wrong if it did. */
export function Await<T>({ resource, children }: AwaitProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  const loaded = resource.loaded.value;

  function tryAgain(): void {
    // The button goes with what went wrong.
    place.current?.focus();
    void resource.restart();
  }

  return (
    <div class="await" ref={place} tabIndex={-1}>
      {loaded.state === 'ready' ? (
        children(loaded.value)
      ) : loaded.state === 'loading' ? (
        <Loading />
      ) : (
        <Failed problem={loaded.problem} tryAgain={tryAgain} />
      )}
    </div>
  );
}

function Loading() {
  const { t } = useFormat();
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

type FailedProps = { readonly problem: Problem; readonly tryAgain: () => void };

function Failed({ problem, tryAgain }: FailedProps) {
  const { t, text } = useFormat();
  return (
    <div class="box" role="alert">
      <h3>{t('dashboardNotLoaded')}</h3>
      <p class="soft">{text(problem.text)}</p>
      <Button look="main" onClick={tryAgain}>
        {t('panelRetry')}
      </Button>
    </div>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/Button';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';

/** What was just done, and the way back; in sight wherever on the page it was done. */
export function Notice({ notice }: Pick<DashboardState, 'notice'>) {
  const { t, text } = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const said = notice.value;

  // The button that was pressed goes with what it did, by the time that all of the page is drawn.
  useEffect(() => {
    if (said?.back && document.activeElement === document.body) {
      place.current?.querySelector('button')?.focus({ preventScroll: true });
    }
  }, [said]);

  return (
    <div role="status" class="just-done" ref={place}>
      {said && (
        <p class="banner good">
          {text(said.text)}{' '}
          {said.back && (
            <Button look="link" label={text(said.back.label)} onClick={said.back.go}>
              {t('panelUndo')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

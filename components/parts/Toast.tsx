import { useEffect, useRef } from 'preact/hooks';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { Button, IconButton } from './Button';

/** Long enough to read a line and reach the button. */
const STAYS_MS = 10_000;

/** What was just done, with a way back. Stays while it is pointed at or holds the focus. */
export function Toast({ feedback }: { feedback: FeedbackState }) {
  const { t, text } = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const toast = feedback.toast.value;
  const close = (): void => {
    feedback.toast.value = null;
  };

  useEffect(() => {
    if (!toast) return;
    const timer = setInterval(() => {
      if (!place.current?.querySelector(':hover, :focus')) close();
    }, STAYS_MS);
    return () => clearInterval(timer);
  }, [toast]);

  return (
    <div role="status" class="toast-place" ref={place}>
      {toast && (
        <div class="toast row">
          <span class="grow">{text(toast.text)}</span>
          {toast.undo && (
            <Button look="link" onClick={toast.undo}>
              {t('panelUndo')}
            </Button>
          )}
          <IconButton icon="close" label={t('panelClose')} onClick={close} />
        </div>
      )}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';

type PanelFormProps = {
  readonly label: string;
  /** Words of the button that sends it. */
  readonly action: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
};

/** A small form inside the panel: Enter sends it, Escape leaves it. */
export function PanelForm({ label, action, onSubmit, onCancel, children }: PanelFormProps) {
  const { t } = useFormat();
  const form = useRef<HTMLFormElement>(null);
  // Before the next key is pressed.
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      aria-label={label}
      // The panel's keys tell us of Escape: they hear it before the page does.
      onCancel={onCancel}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div class="acts">
        <button type="submit" class="btn main">
          {action}
        </button>
        <Button onClick={onCancel}>{t('panelCancel')}</Button>
      </div>
    </form>
  );
}

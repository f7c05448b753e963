import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type FieldProps = {
  readonly label: string;
  /** What it means, under the label. */
  readonly hint?: string;
  /** What is wrong with it. */
  readonly error?: string | null;
  readonly children: (control: ControlProps) => ComponentChildren;
};

export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

/** A label, its control, and what has to be said about it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const words = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': words ? `${id}-words` : undefined,
        'aria-invalid': Boolean(error),
      })}
      {words && (
        <p id={`${id}-words`} class={error ? 'small error' : 'small soft'}>
          {words}
        </p>
      )}
    </div>
  );
}

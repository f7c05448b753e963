import type { ControlProps } from './Field';

type TextInputProps = {
  readonly control: ControlProps;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly inputMode?: 'numeric' | 'url';
  readonly maxLength?: number;
  /** Hidden while it is typed. */
  readonly secret?: boolean;
};

export function TextInput({ control, value, onInput, secret, ...limits }: TextInputProps) {
  const common = {
    class: 'input',
    autocomplete: 'off',
    spellcheck: false,
    value,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) =>
      onInput(event.currentTarget.value),
    ...control,
  } as const;
  return secret ? (
    <input type="password" {...common} />
  ) : (
    <input type="text" {...limits} {...common} />
  );
}

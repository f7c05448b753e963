import type { ControlProps } from './Field';

type SelectProps = {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  /** Of the field it stands in; one that stands alone has a label of its own. */
  readonly control?: ControlProps;
  readonly label?: string;
};

export const Select = ({ value, options, onChange, control, label }: SelectProps) => (
  <select
    class="input select"
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    {...control}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </select>
);

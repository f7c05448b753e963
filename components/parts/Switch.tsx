type SwitchProps = {
  readonly on: boolean;
  readonly label: string;
  readonly onSwitch: (on: boolean) => void;
};

export const Switch = ({ on, label, onSwitch }: SwitchProps) => (
  <button
    type="button"
    role="switch"
    class="switch"
    aria-checked={on}
    aria-label={label}
    title={label}
    onClick={() => onSwitch(!on)}
  />
);

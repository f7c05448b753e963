import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './Icon';

type ButtonProps = {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly look?: 'plain' | 'main' | 'danger' | 'link';
  readonly label?: string;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  /** Id of what it opens. */
  readonly controls?: string;
};

export const Button = ({
  onClick,
  children,
  look,
  label,
  disabled,
  expanded,
  controls,
}: ButtonProps) => (
  <button
    type="button"
    class={look === 'link' ? 'link' : `btn ${look ?? 'plain'}`}
    aria-label={label}
    aria-expanded={expanded}
    aria-controls={controls}
    disabled={disabled}
    onClick={onClick}
  >
    {children}
  </button>
);

type IconButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly hasMenu?: boolean;
  readonly expanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

export const IconButton = (props: IconButtonProps) => (
  <button
    type="button"
    class="icon-btn"
    ref={props.buttonRef}
    aria-label={props.label}
    title={props.label}
    aria-haspopup={props.hasMenu ? 'menu' : undefined}
    aria-expanded={props.expanded}
    onClick={props.onClick}
  >
    <Icon name={props.icon} />
  </button>
);

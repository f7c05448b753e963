import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

export type Tone = 'good' | 'info' | 'warn' | 'bad' | 'plain';

type TagProps = {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
};

export const Tag = ({ tone, icon, children }: TagProps) => (
  <span class={`tag ${tone}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);

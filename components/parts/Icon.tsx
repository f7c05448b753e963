import { type IconName, PATHS } from './icon-paths';

export type { IconName } from './icon-paths';

/** Decoration only: the words beside it carry the meaning. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);

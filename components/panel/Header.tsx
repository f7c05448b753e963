import { IconButton } from '../parts/Button';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';
import type { PanelState } from '../state/panel-state';
import { PanelMenu } from './PanelMenu';
import type { Drag } from './use-drag';

type HeaderProps = {
  readonly kicker: string;
  readonly name: string;
  /** The group of partners that it belongs to. */
  readonly segment: string | null;
  readonly state: PanelState;
  readonly drag: Drag;
  readonly menu: { readonly open: boolean; readonly set: (open: boolean) => void };
  readonly titleId: string;
};

/** Which record this is, and how to move the panel or be rid of it. */
export function Header({ kicker, name, segment, state, drag, menu, titleId }: HeaderProps) {
  const { t } = useFormat();
  return (
    <header class="head" onPointerDown={drag.onPointerDown}>
      <button
        type="button"
        class="grip"
        aria-label={t('panelMove')}
        title={t('panelMove')}
        onKeyDown={drag.onKeyDown}
      />
      <div class="row">
        <div class="grow">
          <p class="soft small clip">{kicker}</p>
          <h2 class="name clip" id={titleId} title={name}>
            {name}
          </h2>
          {segment && (
            <p class="segment">
              <Tag tone="plain">{segment}</Tag>
            </p>
          )}
        </div>
        <PanelMenu state={state} open={menu.open} setOpen={menu.set} />
        <IconButton
          icon="collapse"
          label={t('panelCollapse')}
          onClick={() => state.place.collapse(true)}
        />
      </div>
    </header>
  );
}

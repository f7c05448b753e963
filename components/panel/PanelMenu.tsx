import { useRef } from 'preact/hooks';
import { IconButton } from '../parts/Button';
import { Menu } from '../parts/Menu';
import { useFormat } from '../state/format-context';
import type { PanelState } from '../state/panel-state';

type PanelMenuProps = {
  readonly state: PanelState;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
};

export function PanelMenu({ state, open, setOpen }: PanelMenuProps) {
  const { t } = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  const { place, ports } = state;
  const otherSide = place.place.value.side === 'left' ? 'right' : 'left';

  const items = () => [
    {
      label: t(otherSide === 'left' ? 'panelDockLeft' : 'panelDockRight'),
      onSelect: () => place.dock(otherSide),
    },
    { label: t('panelCollapse'), onSelect: () => place.collapse(true) },
    { label: t('panelHide'), keys: t('panelHideKeys'), onSelect: place.toggle },
    { label: t('panelHideToday'), onSelect: place.hideToday },
    { label: t('panelSettings'), onSelect: ports.openOptions },
  ];

  return (
    <div class="menu-place">
      <IconButton
        icon="more"
        label={t('panelMenu')}
        hasMenu
        expanded={open}
        buttonRef={button}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Menu
          label={t('panelMenu')}
          items={items()}
          onClose={(back) => {
            setOpen(false);
            if (back) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

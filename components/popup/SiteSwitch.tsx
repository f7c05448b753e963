import { Switch } from '../parts/Switch';
import { useFormat } from '../state/format-context';
import type { PageSite } from '../state/popup-ports';

type SiteSwitchProps = {
  readonly site: PageSite | null | undefined;
  readonly onSwitch: (on: boolean) => void;
};

/** On or off for the site behind the popup. */
export function SiteSwitch({ site, onSwitch }: SiteSwitchProps) {
  const { t } = useFormat();
  if (site === undefined) return null;
  if (site === null) return <span class="small soft">{t('popupNoSite')}</span>;
  return (
    <>
      <span class="small soft clip" title={site.host}>
        {site.host}
      </span>
      <Switch
        on={site.on}
        label={t(site.on ? 'popupTurnOff' : 'popupTurnOn', site.host)}
        onSwitch={onSwitch}
      />
    </>
  );
}

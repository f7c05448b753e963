import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { Page } from '../parts/Page';
import { Skeleton } from '../parts/Skeleton';
import { Switch } from '../parts/Switch';
import { Table } from '../parts/Table';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { AddSite } from './AddSite';
import { AlertBudget } from './AlertBudget';

/** The sites that the panel shows on. */
export function SitesPage({ state }: { state: OptionsState }) {
  const { t } = useFormat();
  const sites = state.sites.value;
  const { ports } = state;

  const about = { title: t('optionsSites'), words: t('optionsSitesWords') };
  // “No site” would be untrue, and the form would move, before they are known.
  if (sites === null) {
    return (
      <Page {...about}>
        <Skeleton />
      </Page>
    );
  }

  return (
    <Page {...about}>
      {sites.length === 0 && <p class="empty">{t('optionsNoSites')}</p>}
      {sites.length > 0 && (
        <Table
          caption={t('optionsSites')}
          head={[
            t('optionsSite'),
            t('optionsSiteState'),
            t('optionsBadges'),
            t('optionsSiteChange'),
          ]}
        >
          {sites.map(({ pattern, granted, badges }) => (
            <tr key={pattern}>
              <th scope="row">{siteName(pattern)}</th>
              <td>
                <Tag tone={granted ? 'good' : 'warn'}>
                  {t(granted ? 'optionsSiteOn' : 'optionsSiteRevoked')}
                </Tag>
              </td>
              <td>
                <Switch
                  on={badges}
                  label={t('optionsBadgesOf', siteName(pattern))}
                  onSwitch={(on) =>
                    void state.finish(
                      ports.siteBadges(pattern, on),
                      say(on ? 'optionsBadgesOn' : 'optionsBadgesOff'),
                    )
                  }
                />
              </td>
              <td>
                <div class="acts">
                  {!granted && (
                    <Button
                      look="main"
                      onClick={() =>
                        void state.finish(ports.siteOn(pattern), say('optionsSiteTurnedOn'))
                      }
                    >
                      {t('optionsAskAgain')}
                    </Button>
                  )}
                  <Button
                    label={t('optionsTurnOffSite', siteName(pattern))}
                    onClick={() =>
                      void state.finish(ports.siteOff(pattern), say('optionsSiteTurnedOff'))
                    }
                  >
                    {t('optionsTurnOff')}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <AddSite state={state} />
      <AlertBudget state={state} />
    </Page>
  );
}

/** `https://crm.example.com/*` → `https://crm.example.com` */
const siteName = (pattern: string): string => pattern.replace(/\/\*$/, '');

import { sampleSource } from '@/components/options/source-drafts';
import type { PageSite, PopupPorts } from '@/components/state/popup-ports';
import { fail } from '@/lib/domain/result';
import { sitePattern } from '@/lib/domain/site';
import { say } from '@/lib/domain/text';
import { onEvent, send } from '@/lib/messages/send';
import { translate } from '@/lib/platform/i18n';
import { requestSite } from '@/lib/platform/sites';
import { currentTab } from '@/lib/platform/tabs';
import { recordOf } from './page-record';

export const popupPorts = (): PopupPorts => ({
  site: siteOfTab,
  // The browser is asked first, within the click: after any waiting it would refuse.
  turnOn: async (pattern) =>
    (await requestSite(pattern))
      ? send('sites/on', { pattern })
      : fail('site-refused', say('popupSiteRefused')),
  turnOff: (pattern) => send('sites/off', { pattern }),
  overview: () => send('overview/get', null),
  partners: () => send('partners/list', null),
  insightsOf: (id) => send('insights/of', { id }),
  pageRecord: async () => {
    const tab = await currentTab();
    return tab ? recordOf(new URL(tab.url)) : null;
  },
  sources: () => send('sources/list', null),
  loadSample: () =>
    send('sources/save', { source: sampleSource(translate('optionsSampleName', []), Date.now()) }),
  openMemo: (ask) => void send('memo/open', ask),
  openOptions: () => {
    void send('options/open', null).then(() => window.close());
  },
  giveFeedback: (remark) => send('feedback/give', remark),
  undoFeedback: (kind, subject) => send('feedback/undo', { kind, subject }),
  overrideScore: (ask) => send('scores/override', ask),
  undoOverride: ({ kind, subjectId }) => send('scores/override/undo', { kind, subjectId }),
  copy: (words) =>
    navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    ),
  now: () => Date.now(),
  onDataChanged: (react) => onEvent('data/changed', react),
  onSyncMoved: (react) => onEvent('sync/moved', ({ sync }) => react(sync)),
});

async function siteOfTab(): Promise<PageSite | null> {
  const tab = await currentTab();
  const pattern = tab && sitePattern(tab.url);
  if (!tab || !pattern) return null;
  const sites = await send('sites/list', null);
  const on = sites.ok && sites.value.some((site) => site.pattern === pattern && site.granted);
  return { pattern, host: new URL(tab.url).host, on };
}

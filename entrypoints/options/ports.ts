import type { OptionsPorts, SourceDraft } from '@/components/state/options-ports';
import { fail, type Result } from '@/lib/domain/result';
import { sitePattern } from '@/lib/domain/site';
import { say } from '@/lib/domain/text';
import { onEvent, send } from '@/lib/messages/send';
import { statedPolicyOf } from '@/lib/messages/stated-policy';
import { readAlertBudget, writeAlertBudget } from '@/lib/platform/alerts';
import { download } from '@/lib/platform/download';
import { requestSite } from '@/lib/platform/sites';
import { backupStore } from '@/lib/store/backup';
import { exportAll } from '@/lib/use-cases/export-all';
import { store } from '../background/store';
import { textOf } from './chosen-files';
import { guessChoices } from './guesses';
import { importBack } from './import-back';
import { registry } from './registry';

const ruleIds = registry.rules.map(({ id }) => id);

export const optionsPorts = (): OptionsPorts => ({
  guessChoices,
  sources: () => send('sources/list', null),
  saveSource,
  removeSource: (id) => send('sources/remove', { id }),
  syncSource: (id) => send('sources/sync', { id }),
  sites: () => send('sites/list', null),
  siteOn: async (pattern) =>
    (await requestSite(pattern))
      ? send('sites/on', { pattern })
      : fail('site-refused', say('popupSiteRefused')),
  siteOff: (pattern) => send('sites/off', { pattern }),
  siteBadges: (pattern, on) => send('sites/badges', { pattern, on }),
  alertBudget: readAlertBudget,
  saveAlertBudget: writeAlertBudget,
  healthWeights: () => send('health/weights/get', null),
  saveHealthWeights: (weights) => send('health/weights/save', { weights }),
  policy: () => send('policy/get', null),
  coverage: () => send('rules/coverage', null),
  savePolicy: (policy) => send('policy/save', { policy }),
  preset: () => send('policy/preset', null),
  readPolicyFile: async (file) => {
    const text = await textOf(file);
    return text.ok ? statedPolicyOf(text.value, ruleIds) : text;
  },
  overrides: () => send('overrides/list', null),
  undoOverride: ({ kind, subjectId }) => send('scores/override/undo', { kind, subjectId }),
  feedback: () => send('feedback/list', null),
  undoFeedback: (kind, subject) => send('feedback/undo', { kind, subject }),
  diagnostics: () => send('diagnostics/get', null),
  refreshScores: () => send('scores/refresh', null),
  // An export can be larger than a message may be: the page reads the database itself.
  exportAll: () => exportAll(backupStore(store), Date.now()),
  importBack,
  eraseAll: () => send('privacy/erase', null),
  download,
  now: () => Date.now(),
  onDataChanged: (react) => onEvent('data/changed', react),
  onSyncMoved: (react) => onEvent('sync/moved', ({ sync }) => react(sync)),
});

/** The browser is asked for the feed's host first, within the click: later it would refuse. */
async function saveSource({ source, token, remember }: SourceDraft): Promise<Result<null>> {
  const { url } = source.settings;
  const pattern = typeof url === 'string' ? sitePattern(url) : null;
  if (pattern && !(await requestSite(pattern))) {
    return fail('feed-refused', say('optionsFeedRefused'));
  }
  return send('sources/save', { source, token: token || undefined, remember });
}

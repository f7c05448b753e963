import type { DashboardPorts } from '@/components/state/dashboard-ports';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { onEvent, send } from '@/lib/messages/send';
import { download } from '@/lib/platform/download';
import { csvCell } from '@/lib/sources/files/csv-cell';
import { replayPorts } from './replay';

export const dashboardPorts = (): DashboardPorts => ({
  cards: () => send('models/cards', null),
  rollBack: (kind, version) => send('models/rollback', { kind, version }),
  parts: () => send('parts/list', null),
  partChoices: (kind) => send('parts/choices', { kind }),
  addPart: (kind, filter) => send('parts/add', { kind, filter }),
  removePart: (id) => send('parts/remove', { id }),
  partners: () => send('dashboard/partners', null),
  segments: () => send('dashboard/segments', null),
  whiteSpace: () => send('dashboard/white-space', null),
  forecast: (partnerId) => send('dashboard/forecast', { partnerId }),
  recruits: () => send('dashboard/recruits', null),
  policy: () => send('policy/get', null),
  rules: CONFLICT_RULES,
  ...replayPorts(),
  csvCell,
  download,
  openOptions: () => void send('options/open', null),
  now: () => Date.now(),
  hash: () => location.hash,
  goTo: (hash) => {
    location.hash = hash;
  },
  onHashChange: (react) => {
    addEventListener('hashchange', react);
    return () => removeEventListener('hashchange', react);
  },
  onDataChanged: (react) => onEvent('data/changed', react),
});

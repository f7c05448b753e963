import { render } from 'preact';
import { Dashboard } from '@/components/dashboard/Dashboard';
import { createDashboardState } from '@/components/state/dashboard-state';
import { createFormat } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { locale, translate } from '@/lib/platform/i18n';
import { dashboardPorts } from './ports';
import '@/components/styles/dashboard.css';

const state = createDashboardState(dashboardPorts());
const format = createFormat(translate, locale());
document.documentElement.lang = format.t('localeOfWords');
void state.load();

render(
  <FormatContext.Provider value={format}>
    <Dashboard state={state} />
  </FormatContext.Provider>,
  document.getElementById('root') as HTMLElement,
);

import { Dashboard } from '@/components/dashboard/Dashboard';
import { mountPage } from '@/components/mount-page';
import { createDashboardState } from '@/components/state/dashboard-state';
import { createFormat } from '@/components/state/format';
import { locale, translate } from '@/lib/platform/i18n';
import { dashboardPorts } from './ports';
import '@/components/styles/dashboard.css';

const state = createDashboardState(dashboardPorts());
void state.load();

mountPage(<Dashboard state={state} />, createFormat(translate, locale()));

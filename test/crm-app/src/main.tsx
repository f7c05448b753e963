import { memoryStore } from 'ra-core';
import { createRoot } from 'react-dom/client';
import { authProvider, dataProvider } from '@/components/atomic-crm/providers/fakerest';
import { CRM } from '@/components/atomic-crm/root/CRM';
import { DEAL_STAGES } from '../data';
import './style.css';

createRoot(document.getElementById('root') as HTMLElement).render(
  <CRM
    title="RealTimeX CRM"
    dealStages={DEAL_STAGES}
    dealCategories={['Other']}
    dataProvider={dataProvider}
    authProvider={authProvider}
    // Settings of an earlier run must not change what the next one shows.
    store={memoryStore()}
    disableTelemetry
  />,
);

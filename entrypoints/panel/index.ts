import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '@/lib/platform/world';
import { OPEN_PANEL } from '../crm.content/load-panel';
import { openPanel } from './mount';

/** Run by the background in a tab that shows a record, the first time it does. */
export default defineUnlistedScript(() => handOver(OPEN_PANEL, openPanel));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '@/lib/platform/world';
import { OPEN_BADGES } from '../crm.content/load-badges';
import { openBadges } from './open';

/** Run by the background in a tab that shows a list or a board, the first time it does. */
export default defineUnlistedScript(() => handOver(OPEN_BADGES, openBadges));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TRAIN } from '@/lib/domain/training';
import { isInWorker, serveOnce } from '@/lib/platform/workers';
import { handOver } from '@/lib/platform/world';
import { train } from './train';

/** Learns and scores on a thread of its own; in the background itself where there is none. */
export default defineUnlistedScript(() => {
  if (isInWorker()) serveOnce(train);
  else handOver(TRAIN, train);
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { formOn, mayShowRecord, recognise } from '@/lib/crm';
import { followSpots } from './follow';
import { loadPanel } from './load-panel';
import { watchPage } from './watch';

export default defineContentScript({
  // The background registers it, on the sites that were switched on; none are in the manifest.
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main(ctx) {
    // Switched off under the page: nothing of ours stays. Switched on again, a new script comes.
    const off = () => ctx.abort();
    const follow = followSpots((view) => loadPanel(view, off));
    ctx.onInvalidated(() => follow(null));
    watchPage(ctx, (url) => {
      const seen = recognise(document, url);
      const form = seen && formOn(seen);
      const isSpot = seen !== null && (seen.ref !== null || form !== null);
      follow(isSpot ? { ref: seen.ref, form } : null);
      if (isSpot) return 'spot';
      return mayShowRecord(url) ? 'maybe' : 'nothing';
    });
  },
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { mayShowRecord, recognise } from '@/lib/crm';
import { followRecords } from './follow';
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
    const follow = followRecords((view) => loadPanel(view, off));
    ctx.onInvalidated(() => follow(null));
    watchPage(ctx, (url) => {
      const ref = recognise(document, url)?.ref ?? null;
      follow(ref);
      if (ref) return 'record';
      return mayShowRecord(url) ? 'maybe' : 'nothing';
    });
  },
});

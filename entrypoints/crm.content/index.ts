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
    const follow = followRecords(loadPanel);
    ctx.onInvalidated(() => follow(null));
    watchPage(ctx, (url) => {
      const ref = recognise(document, url)?.ref ?? null;
      follow(ref);
      if (ref) return 'record';
      return mayShowRecord(url) ? 'maybe' : 'nothing';
    });
  },
});

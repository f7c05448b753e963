import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterFor, formOn, listOn, mayDraw, recognise } from '@/lib/crm';
import { readRows, tellsRows } from '@/lib/crm/rows';
import { watchDestination } from './address';
import { askingAhead } from './ahead';
import { followSpots } from './follow';
import type { OwnLife } from './life';
import { loadBadges } from './load-badges';
import { loadPanel } from './load-panel';
import { watchPage } from './watch';

export default defineContentScript({
  // The background registers it, on the sites that were switched on; none are in the manifest.
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: false,
  main(life: OwnLife) {
    // Switched off under the page: nothing of ours stays. Switched on again, a new script comes.
    const off = () => life.abort();
    const { ahead, ask } = askingAhead();
    const follow = followSpots((view) => loadPanel(view, off, ask));
    const badges = loadBadges();
    life.signal.addEventListener('abort', () => {
      follow(null);
      badges.close();
    });
    watchDestination(life.signal, (url) => {
      const ref = recognise(document, url)?.ref;
      // The page still shows the name of the record before.
      if (ref) ahead({ ...ref, name: null });
    });
    watchPage(life, (url) => {
      const adapter = adapterFor(document, url);
      const seen = recognise(document, url, adapter);
      const form = seen && formOn(seen);
      const isSpot = seen !== null && (seen.ref !== null || form !== null);
      follow(isSpot ? { ref: seen.ref, form } : null);
      const list = seen && listOn(seen);
      const hasRows = list !== null && (badges.isOpen() || readRows(document, list).length > 0);
      if (hasRows) badges.show(list);
      else badges.close();
      if (isSpot || (list && !hasRows && tellsRows(list))) return 'spot';
      // What is drawn among rows is for the badges to see.
      return !list && mayDraw(url, adapter) ? 'maybe' : 'nothing';
    });
  },
});

import { drawBadge } from '@/components/badges/draw-badge';
import { createFormat } from '@/components/state/format';
import css from '@/components/styles/badge.css?inline';
import type { ListPage } from '@/lib/crm/contract';
import { get } from '@/lib/crm/dom';
import { ID_ATTRIBUTES, readRows } from '@/lib/crm/rows';
import { onEvent, send } from '@/lib/messages/send';
import { locale, translate } from '@/lib/platform/i18n';
import type { OpenBadges } from '../crm.content/load-badges';
import { dresserOf } from '../panel/dress';
import { createBoard } from './board';

/** CRMs redraw in bursts; a look per burst is enough, and one a frame at most. */
const SETTLE = 100;

/** Follows the rows of a list or board: what is drawn, what is on screen, and what stands beside it. */
export const openBadges: OpenBadges = () => {
  const dress = dresserOf(css);
  const format = createFormat(translate, locale());
  let page: ListPage | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const board = createBoard({
    draw: (badge) => drawBadge(badge, format),
    dress,
    ask: (ids) =>
      page === null
        ? Promise.resolve({ state: 'failed' })
        : send('badges/get', { crm: page.crm, kind: page.page.kind, ids }),
    onPut: () => observer.takeRecords(),
  });
  const observer = new MutationObserver(later);

  function later(): void {
    timer ??= setTimeout(() => {
      // A hidden tab draws no frames, and so costs nothing.
      frame = requestAnimationFrame(read);
    }, SETTLE);
  }

  function read(): void {
    timer = undefined;
    if (!page) return;
    board.take(readRows(document, page));
  }

  const stopListening = onEvent('data/changed', board.refresh);
  addEventListener('resize', board.resize, { passive: true });

  return {
    show(next) {
      if (page && page.page.kind !== next.page.kind) board.take([]);
      page = next;
      observer.observe(get(document, 'documentElement') as Element, {
        childList: true,
        subtree: true,
        attributeFilter: [...ID_ATTRIBUTES],
      });
      read();
    },
    close() {
      page = null;
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      observer.disconnect();
      stopListening();
      removeEventListener('resize', board.resize);
      board.close();
    },
  };
};

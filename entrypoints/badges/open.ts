import { drawBadge } from '@/components/badges/draw-badge';
import { createSentences } from '@/components/state/sentences';
import css from '@/components/styles/badge.css?inline';
import type { ListPage } from '@/lib/crm/contract';
import { ID_ATTRIBUTES } from '@/lib/crm/rows';
import { onEvent, send } from '@/lib/messages/send';
import { locale, translate } from '@/lib/platform/i18n';
import type { OpenBadges } from '../crm.content/load-badges';
import { dresserOf } from '../panel/dress';
import { createBoard } from './board';
import type { Board } from './board-ports';

/** CRMs redraw in bursts; a look per burst is enough, and one a frame at most. */
const SETTLE = 100;

/** Follows the rows of a list or board: what is drawn, what is on screen, and what stands beside it. */
export const openBadges: OpenBadges = (readRows) => {
  let page: ListPage | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  /** From the first row on: on pages without any, nothing is made ready for them. */
  let board: Board | null = null;
  const life = new AbortController();
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
    const rows = readRows(document, page);
    if (rows.length > 0) board ??= makeBoard();
    board?.take(rows);
  }

  function makeBoard(): Board {
    const format = createSentences(translate, locale());
    const made = createBoard({
      draw: (badge) => drawBadge(badge, format),
      dress: dresserOf(css),
      ask: (ids) =>
        page === null
          ? Promise.resolve({ state: 'failed' })
          : send('badges/get', { crm: page.crm, kind: page.page.kind, ids }),
      onPut: () => observer.takeRecords(),
    });
    life.signal.addEventListener('abort', onEvent('data/changed', made.refresh));
    life.signal.addEventListener('abort', made.close);
    addEventListener('resize', made.resize, { passive: true, signal: life.signal });
    return made;
  }

  return {
    show(next) {
      if (page && page.page.kind !== next.page.kind) board?.take([]);
      page = next;
      observer.observe(document, {
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
      life.abort();
    },
  };
};

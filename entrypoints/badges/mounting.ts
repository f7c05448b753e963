import { call, closest } from '@/lib/crm/dom';

export const BADGE_TAG = 'partnerlens-badge';

/** As in badge.css. */
const WIDTH = 58;
const HEIGHT = 20;
/** From the edges of a card, and up to which height a row has its badge in the middle. */
const INSET = 6;
const TOP = 2;
const LINE = 64;

const EDITED = '[contenteditable]:not([contenteditable="false"])';

/** A badge in its place: the host that a page can see, and what is in its closed tree. */
export type Mounted = { readonly host: HTMLElement; readonly chip: HTMLElement };

/** Makes the host of a badge; it is put into the page with all others of its batch. */
export function hostOf(chip: HTMLElement, dress: (root: ShadowRoot) => void): Mounted {
  const host = document.createElement(BADGE_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  root.append(chip);
  return { host, chip };
}

/** What people write in is never written in by us. */
export const isWritable = (anchor: Element): boolean =>
  closest(anchor, EDITED) === null && document.designMode !== 'on';

/**
 * Puts badges at the upper right of their anchors: at the end of a line, or in the corner of a card. All
 * are put in, then all are measured, then all are moved: the page is laid out once for a batch.
 */
export function place(all: readonly (Mounted & { readonly anchor: Element })[]): void {
  for (const { anchor, host } of all)
    if (host.parentNode !== anchor) call(anchor, 'appendChild', host);
  const places = all.map(({ anchor, host }) => offset(boxOf(anchor), boxOf(host), anchor));
  for (const [index, { chip }] of all.entries()) chip.style.transform = places[index] ?? '';
}

/** A host has no size: it says where the badge would be if nobody moved it. */
function offset(box: DOMRect, from: DOMRect, anchor: Element): string {
  const isRtl = getComputedStyle(anchor).direction === 'rtl';
  const left = isRtl ? box.left + INSET : box.right - INSET - WIDTH;
  const top = box.top + (box.height > LINE ? TOP : (box.height - HEIGHT) / 2);
  return `translate(${Math.round(left - from.left)}px, ${Math.floor(top - from.top)}px)`;
}

const boxOf = (element: Element): DOMRect =>
  (call(element, 'getBoundingClientRect') as DOMRect | undefined) ?? new DOMRect();

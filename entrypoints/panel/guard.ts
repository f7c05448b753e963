import { call, get } from '@/lib/crm/dom';

type Point = readonly [x: number, y: number];

/** Under this, a person may not see what they press. */
const LEAST_OPACITY = 0.9;

/** What changes something, by whatever device it was done. */
const ACTIONS = ['click', 'change', 'submit'];

/**
 * Lets an action in the panel through only if a person did it, and could see what they did:
 * pages have made panels of extensions see-through, or laid pictures over them, to have
 * them clicked unawares.
 */
export function guardActions(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of ACTIONS)
    root.addEventListener(type, (event) => isMeant(event, root) || refuse(event), {
      capture: true,
      signal,
    });
}

function refuse(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

export const isMeant = (event: Event, root: Pick<ShadowRoot, 'host' | 'activeElement'>): boolean =>
  event.isTrusted &&
  isSeen(root.host) &&
  pointsOf(event, root.activeElement).some((point) => isOnTop(root.host, point));

/** Shown, and neither itself nor a page around it see-through. */
function isSeen(host: Element): boolean {
  const shown = call(host, 'checkVisibility', { opacityProperty: true, visibilityProperty: true });
  const around = [host, get(document, 'documentElement'), get(document, 'body')];
  return shown === true && around.every((element) => !element || isOpaque(element as Element));
}

const isOpaque = (element: Element): boolean => {
  const { opacity, filter } = getComputedStyle(element);
  return (opacity === '' || Number(opacity) >= LEAST_OPACITY) && !filter.includes('opacity');
};

/** Seen from the document, whatever is inside the shadow root is its host. */
const isOnTop = (host: Element, [x, y]: Point): boolean =>
  call(document, 'elementFromPoint', x, y) === host;

/**
 * Where it happened; for one that was done by key, the middle of what was pressed or of what has
 * the focus: Enter in a field presses a button that may be scrolled out of sight.
 */
function pointsOf(event: Event, focus: Element | null): readonly Point[] {
  if (event instanceof MouseEvent && event.detail > 0) return [[event.clientX, event.clientY]];
  return [event.target as Element, focus].flatMap((element) =>
    element ? [middleOf(element)] : [],
  );
}

function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

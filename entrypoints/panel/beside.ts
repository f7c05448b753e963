import type { MarkPlace } from '@/components/state/drafts-state';
import { call, closest } from '@/lib/crm/dom';

/** Edge of the mark, and its distance from the field. */
const SIZE = 22;
const GAP = 5;
/** The panel with the space around it, in pixels. */
const PANEL = 370;

/** What a person may want to press or fill in: the mark is laid over none of it. */
const IN_USE = 'input, textarea, select, button, a, label, [contenteditable], [role="combobox"]';

/** Where a mark beside this field disturbs nothing; null while the field itself is out of sight. */
export function besideField(field: Element, view: Window): MarkPlace | null {
  const box = boxOf(field);
  const middle = box.top + box.height / 2;
  const seen = at(box.left + box.width / 2, middle);
  if (box.width === 0 || !seen || call(field, 'contains', seen) !== true) return null;
  const places: readonly MarkPlace[] = [
    { left: box.right + GAP, top: middle - SIZE / 2 },
    { left: box.right - SIZE, top: box.top - SIZE - 2 },
    { left: box.right - SIZE, top: box.bottom + 2 },
  ];
  return places.find((place) => isFree(place, view)) ?? places[1] ?? null;
}

/** Is there room for the panel on that side of the form? */
export function hasRoomBeside(form: Element, side: 'left' | 'right', view: Window): boolean {
  const { left, right } = boxOf(closest(form, '[role="dialog"]') ?? form);
  return side === 'left' ? left >= PANEL : view.innerWidth - right >= PANEL;
}

function isFree({ left, top }: MarkPlace, { innerWidth, innerHeight }: Window): boolean {
  if (left < 0 || top < 0 || left + SIZE > innerWidth || top + SIZE > innerHeight) return false;
  return [left, left + SIZE / 2, left + SIZE].every((x) => {
    const under = at(x, top + SIZE / 2);
    return under !== null && closest(under, IN_USE) === null;
  });
}

/** A form whose field is called like the method would answer that field. */
const boxOf = (element: Element): DOMRect =>
  (call(element, 'getBoundingClientRect') as DOMRect | undefined) ?? new DOMRect();

const at = (x: number, y: number): Element | null =>
  (call(document, 'elementFromPoint', x, y) as Element | null | undefined) ?? null;

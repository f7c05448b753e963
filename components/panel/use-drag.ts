import { useState } from 'preact/hooks';
import type { PlaceState } from '../state/place-state';

type Point = { readonly x: number; readonly y: number };

export type Drag = {
  /** How far the panel is from its place while it is being dragged. */
  readonly offset: Point | null;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** One press of an arrow key, in percent of the window's height. */
const STEP = 4;

/** Shorter ways are clicks. */
const SLOP = 4;

/** Moves the panel by pointer (it docks to the nearer edge) and by arrow keys. */
export function useDrag({ place, moveTo, dock }: PlaceState): Drag {
  const [offset, setOffset] = useState<Point | null>(null);

  function onPointerDown(down: PointerEvent): void {
    const handle = down.currentTarget as HTMLElement;
    if (down.button !== 0 || (down.target as Element).closest('button:not(.grip)')) return;
    handle.setPointerCapture(down.pointerId);
    const stop = new AbortController();
    const { signal } = stop;
    const moved = (event: PointerEvent): Point => ({
      x: event.clientX - down.clientX,
      y: event.clientY - down.clientY,
    });

    const onMove = (event: PointerEvent): void => {
      const { x, y } = moved(event);
      if (Math.hypot(x, y) > SLOP) setOffset({ x, y });
    };
    const onEnd = (event: PointerEvent): void => {
      stop.abort();
      setOffset(null);
      const { x, y } = moved(event);
      if (event.type === 'pointercancel' || Math.hypot(x, y) <= SLOP) return;
      const side = event.clientX < innerWidth / 2 ? 'left' : 'right';
      moveTo(place.value.top + (y / innerHeight) * 100, side);
    };
    handle.addEventListener('pointermove', onMove, { signal });
    handle.addEventListener('pointerup', onEnd, { signal });
    handle.addEventListener('pointercancel', onEnd, { signal });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowUp') moveTo(place.value.top - STEP);
    else if (event.key === 'ArrowDown') moveTo(place.value.top + STEP);
    else if (event.key === 'ArrowLeft') dock('left');
    else if (event.key === 'ArrowRight') dock('right');
    else return;
    event.preventDefault();
  }

  return { offset, onPointerDown, onKeyDown };
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For a form that goes when it is done: what had the focus before it came gets it back. */
export function useFocusBack<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      const isInside = place.current?.contains(document.activeElement);
      if (isInside && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return place;
}

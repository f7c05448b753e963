import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type VirtualRows = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height of a row, and of the heading that stays on top of them, in px. */
  readonly height: number;
  readonly heading: number;
};

/** Rows beyond the visible ones, so that scrolling finds them drawn. */
const OVERSCAN = 8;

/** Keeps track of which rows of a long list are on the screen; draws anew when others come. */
export function useVirtualRows({ scroller, count, height, heading }: VirtualRows) {
  const [, redraw] = useReducer((times: number, _: null) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: heading,
    scrollPaddingStart: heading,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(null),
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}

/** Those of severities, apart: they are all that a page with badges has to load. */
export const SEVERITY_PATHS = {
  block: 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM8 5v3.4M8 11h.01',
  warn: 'M8 2.2 14.2 13H1.8zM8 6.4v3M8 11.4h.01',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.4v3.4M8 5.2h.01',
} as const;

/** Outlines on a 16 × 16 grid; a handful of our own, so that no icon set is shipped to the page. */
export const PATHS = {
  ...SEVERITY_PATHS,
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  collapse: 'M4 8h8',
  expand: 'M3.5 6 8 10.5 12.5 6',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  up: 'M4.5 11.5l7-7M6 4.5h5.5V10',
  down: 'M4.5 4.5l7 7M11.5 6v5.5H6',
  offline:
    'M2 2l12 12M8 12.5h.01M5.6 10a3.6 3.6 0 0 1 4.3-.5M3 7.2a7.4 7.4 0 0 1 2.6-1.6M8.6 5.1A7.3 7.3 0 0 1 13 7.2',
  clock: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.6V8l2.4 1.6',
  sortUp: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  sortDown: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4l3.4 3.4',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  settings: 'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 3v3M6 10v3',
  open: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5',
} as const;

export type IconName = keyof typeof PATHS;

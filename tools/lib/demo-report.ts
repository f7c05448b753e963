import type { BrowserName } from '@/test/helpers/browser';

export type Stop = { readonly title: string; readonly file: string; readonly path: string };

type Seen = Stop & {
  /** What a person reads in the panel. */
  readonly text: string;
  /** From the change of address to the finished panel. */
  readonly milliseconds: number;
};

type Demo = {
  readonly browser: BrowserName;
  /** Seconds to store the workspace, learn from it and score it. */
  readonly learned: number;
  readonly seen: readonly Seen[];
  readonly panels: number;
};

/** The tour in words. */
export const reportOf = ({ browser, learned, seen, panels }: Demo): string =>
  [
    `PartnerLens in ${browser}: workspace stored, learned and scored in ${learned.toFixed(1)} s; ` +
      `${panels} panel on the page.`,
    ...seen.map(
      ({ title, path, milliseconds, text }) =>
        `\n== ${title} (${path}), shown after ${milliseconds} ms\n${indent(text)}`,
    ),
    '',
  ].join('\n');

const indent = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `   ${line.trim()}`)
    .join('\n');

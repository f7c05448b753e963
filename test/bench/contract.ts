import type { BrowserName } from '@/test/helpers/browser';

/** One line of the table. */
export type Figure = {
  readonly what: string;
  /** What was measured, in words. */
  readonly value: string;
  /** What was measured beside it in the same run: the page without us, a raw library, a peer. */
  readonly beside: string | null;
  readonly bar: string | null;
  /** Null where there is no bar. */
  readonly met: boolean | null;
};

/** What a benchmark is given to run on. */
export type Stage = {
  readonly browser: BrowserName;
  /** The built extension, a copy of our own: another build may replace the original meanwhile. */
  readonly extensionDir: string;
};

export type Bench = {
  readonly title: string;
  /** How it is measured, for people who want to judge the figures. */
  readonly how: string;
  readonly browsers: readonly BrowserName[];
  readonly run: (stage: Stage) => Promise<readonly Figure[]>;
};

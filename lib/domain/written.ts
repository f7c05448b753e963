/**
 * What a page would have to work out to show an answer, as the background has it at hand. In a new
 * process of Chromium the first number or date takes 20 ms, and the first sentence 5 ms.
 */
export type Written = {
  /** Whether whole numbers below a thousand are digits as programs write them, with “+” or “−” before. */
  readonly isPlain: boolean;
  /** Numbers and dates in the reader’s locale, by what a writer was asked. */
  readonly words: { readonly [asked: string]: string };
  /** Sentences of `_locales` by their keys, with a mark for each value. */
  readonly sentences: { readonly [key: string]: string };
};

/** An answer with what was written ahead for it. */
export type WithWritten<Reply> = Reply & { readonly written?: Written };

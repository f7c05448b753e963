/** Numbers and dates of an answer as the reader’s locale writes them, by what a writer was asked. */
export type Written = {
  /** Whether whole numbers below a thousand are digits as programs write them, with “+” or “−” before. */
  readonly isPlain: boolean;
  readonly words: { readonly [asked: string]: string };
};

/** An answer with its numbers and dates written ahead, for a page that would pay for it. */
export type WithWritten<Reply> = Reply & { readonly written?: Written };

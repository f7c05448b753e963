/** The words and numbers of a text, without what stands between them. */
export const wordsIn = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

const holds = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((word) => all.includes(word));

/** Whether one says all that the other says, as `Vault Enterprise, 500 users` does of `Vault`. */
export const isPartOfOther = (one: readonly string[], other: readonly string[]): boolean =>
  holds(one, other) || holds(other, one);

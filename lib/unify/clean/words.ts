/** The form in which words are compared: letters and digits in lower case. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What other systems call the words of a list of ours. */
export type Synonyms<Word extends string> = Readonly<Record<string, Word>>;

/** Our word for theirs; null when it is none of ours. */
export function wordOf<Word extends string>(
  text: string,
  words: readonly Word[],
  synonyms: Synonyms<Word>,
): Word | null {
  const plain = plainWord(text);
  const own = words.find((word) => plainWord(word) === plain);
  if (own) return own;
  return Object.hasOwn(synonyms, plain) ? (synonyms[plain] ?? null) : null;
}

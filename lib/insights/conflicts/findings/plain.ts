/** Names and words as people mean them: without spaces around and capitals. */
export const plain = (words: string): string => words.trim().toLowerCase();

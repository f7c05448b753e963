/** A name as it is compared where only case and spaces may differ. */
export const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** A word as it is compared where only case, and the spaces around it, may differ. */
export const plainWord = (word: string): string => word.trim().toLowerCase();

/** A name as it is compared where only case and spaces may differ. */
export const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

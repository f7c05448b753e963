/** Longer cells are cut in previews. */
const MOST = 40;

/** A cell as a person reads it in a preview. */
export function cellWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  const words = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words;
}

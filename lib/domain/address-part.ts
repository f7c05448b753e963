/** A part of an address as text; empty where it is not well formed, as anyone can type one. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

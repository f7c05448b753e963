/** Longer than ten years is a slip of the finger. */
const MOST_DAYS = 3650;

/** A whole number of days from 1 to ten years; null for anything else. */
export function parseDays(words: string): number | null {
  const days = /^\s*\d{1,4}\s*$/.test(words) ? Number(words) : Number.NaN;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

/** Tokens go over the wire: only encrypted, unless the server is this very computer. */
export function parseFeedUrl(words: string): URL | null {
  const url = URL.canParse(words.trim()) ? new URL(words.trim()) : null;
  if (!url) return null;
  const here = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && here) ? url : null;
}

/** One entry per line; empty lines and repeats are left out. */
export const parseLines = (words: string): string[] => [
  ...new Set(
    words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** Tokens go over the wire: only encrypted, unless the server is this very computer. */
export function parseFeedUrl(words: string): URL | null {
  const url = URL.canParse(words.trim()) ? new URL(words.trim()) : null;
  if (!url || url.username || url.password) return null;
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && here) ? url : null;
}

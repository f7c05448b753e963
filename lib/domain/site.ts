/**
 * The match pattern of the site that an address belongs to; null for pages that no extension
 * may read. A match pattern takes no port: it covers all of them.
 */
export function sitePattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && hostname
    ? `${protocol}//${hostname}/*`
    : null;
}

import { getDomain } from 'tldts';

/**
 * The registrable web domain of a website, e-mail address or host, as by the Public Suffix List:
 * `https://shop.acme.co.uk/x` and `jo@acme.co.uk` are both `acme.co.uk`. Null when there is none.
 */
export function parseDomain(text: string): string | null {
  const host = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^.*@/, '');
  return host === '' ? null : getDomain(host);
}

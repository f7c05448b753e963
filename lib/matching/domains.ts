import { parse } from 'tldts';
import { SHARED_HOSTS, SHARED_NAMES } from './words/shared-hosts';

/** The longest host name DNS allows is 253; an address around it may be a little longer. */
const LONGEST_ADDRESS = 400;

/**
 * Registrable domain: the part of a web address that one owner holds (`shop.contoso.co.uk/de` →
 * `contoso.co.uk`), by the Public Suffix List.
 *
 * Shape: a domain, web or e-mail address → lower-case domain, or null for what has none
 * (an IP address, a bare word, an empty text). Never throws.
 */
export function registrableDomain(address: string): string | null {
  const text = address.trim().slice(0, LONGEST_ADDRESS);
  const { domain } = parse(text, { allowPrivateDomains: false });
  return domain === null || ASCII.test(domain) ? domain : inAscii(domain);
}

const ASCII = /^[\x21-\x7e]*$/;

/** As DNS writes it: records hold `münchen.de` as well as `xn--mnchen-3ya.de`. */
const inAscii = (domain: string): string | null =>
  URL.canParse(`https://${domain}`) ? new URL(`https://${domain}`).hostname : null;

/** Whether many unrelated companies share the domain, as with free mail, or nobody has it. */
export const isSharedHost = (domain: string): boolean =>
  SHARED_HOSTS.has(domain) || SHARED_NAMES.has(domain.slice(0, domain.indexOf('.')));

/** Registrable domains that point at one company, each once. */
export function companyDomains(addresses: readonly string[]): string[] {
  const domains = addresses.map(registrableDomain).filter((domain) => domain !== null);
  return [...new Set(domains)].filter((domain) => !isSharedHost(domain));
}

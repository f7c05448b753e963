import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyDomains, isSharedHost, registrableDomain } from '@/lib/matching/domains';
import { SHARED_HOSTS, SHARED_NAMES } from '@/lib/matching/words/shared-hosts';
import { anyText } from './any-text';

describe('registrableDomain', () => {
  it.each([
    ['contoso.com', 'contoso.com'],
    ['https://Shop.Contoso.co.uk/de?x=1', 'contoso.co.uk'],
    [' joe@mail.contoso.com.br ', 'contoso.com.br'],
    ['northwind.example', 'northwind.example'],
    ['contoso.github.io', 'github.io'],
    ['www.Kontosö.de', 'xn--kontos-1xa.de'],
    ['xn--kontos-1xa.de', 'xn--kontos-1xa.de'],
  ])('%s → %s', (address, domain) => {
    expect(registrableDomain(address)).toBe(domain);
  });

  it.each([
    '',
    'contoso',
    '10.0.0.1',
    'http://[::1]/',
    'co.uk',
    'a'.repeat(5_000),
    '<script>',
    '@',
  ])('none in %j', (address) => {
    expect(registrableDomain(address)).toBeNull();
  });

  it('is bounded and never throws', () => {
    expect(registrableDomain('a'.repeat(100_000))).toBeNull();
    fc.assert(fc.property(anyText(30), (text) => void registrableDomain(text)));
  });
});

describe('companyDomains', () => {
  it('keeps each own domain once, and no free mail, site builder or social network', () => {
    const given = [
      'www.contoso.com',
      'contoso.com',
      'ann@gmail.com',
      'facebook.com/contoso',
      'x.io',
    ];
    expect(companyDomains(given)).toEqual(['contoso.com', 'x.io']);
  });

  it.each([
    ['free mail of other countries', 'ann@yahoo.ca bob@hotmail.nl c@gmx.co.uk d@live.se e@ukr.net'],
    ['blogs and shops of other countries', 'contoso.blogspot.co.uk contoso.webnode.cz'],
    ['parked domains', 'ww1.contoso.parkingcrew.net hugedomains.com/contoso sedo.com'],
    ['what is typed where nobody knows', 'example.com www.example.de none.com test.com'],
  ])('takes no evidence from %s', (_what, addresses) => {
    expect(companyDomains(addresses.split(' '))).toEqual([]);
  });

  it('has every shared host in the form that it is looked up by', () => {
    const odd = [...SHARED_HOSTS].filter((host) => registrableDomain(host) !== host);
    expect(odd).toEqual([]);
    expect([...SHARED_NAMES].filter((name) => name.includes('.'))).toEqual([]);
    expect(isSharedHost('gmail.com')).toBe(true);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADAPTERS, adapterFor, mayDraw, recognise } from '@/lib/crm';
import { documentOf, SAVED_PAGES } from './page';

const SHARED_FILES = ['contract.ts', 'dom.ts', 'forms', 'index.ts', 'rows'];

describe('the registry', () => {
  const files = readdirSync('lib/crm').filter((file) => !SHARED_FILES.includes(file));

  it('has a line for every adapter file', () => {
    expect(ADAPTERS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it.each(ADAPTERS.map(({ id }) => id))('%s has tests and saved pages of each kind', (id) => {
    expect(existsSync(`test/lib/crm/${id}.test.ts`)).toBe(true);
    const views = SAVED_PAGES.filter(({ crm }) => crm === id).map(({ page }) => page.view);
    expect(views).toEqual(expect.arrayContaining(['record', 'list', 'board']));
  });

  it('has saved pages of known CRMs only', () => {
    const known = ADAPTERS.map(({ id }) => id);
    expect(SAVED_PAGES.filter(({ crm }) => !known.includes(crm))).toEqual([]);
  });

  it.each(ADAPTERS.flatMap(({ id, hosts }) => hosts.map((pattern) => ({ id, pattern }))))(
    '$pattern is a host of $id',
    ({ id, pattern }) => {
      const url = new URL(pattern.replace('*.', 'acme.').replace(/\*$/, ''));
      expect(adapterFor(documentOf(''), url)?.id).toBe(id);
    },
  );
});

describe('recognise', () => {
  const doc = documentOf('<body class="o_web_client"><main id="main-content"></main></body>');

  it.each([
    'about:blank',
    'file:///odoo/crm/31',
    'data:text/html,x#/deals/2/show',
    'https://news.example.com/lightning/r/Opportunity/006Ws00000AbCdEIAV/view',
    'https://app.hubspot.com.evil.example/contacts/1/record/0-3/2',
    'https://brightwater.lightning.force.com.evil.example/lightning/r/006Ws00000AbCdEIAV/view',
    'https://brightwater.salesforce-setup.com/lightning/r/Opportunity/006Ws00000AbCdEIAV/view',
  ])('leaves %s alone', (url) => {
    expect(recognise(doc, new URL(url))).toBeNull();
  });

  it('never throws, whatever the address', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('odoo', 'web', 'crm', 'contacts', 'record', '0-3', '..', '%', '%E0%A4%A'),
      fc.constantFrom('lightning', 'r', 'o', 's', 'new', '__proto__', 'constructor', '006', '1'),
    );
    const host = fc.constantFrom('x.lightning.force.com', 'app.hubspot.com', 'x.my.site.com');
    const address = fc.tuple(fc.oneof(fc.domain(), host), fc.array(part), fc.array(part));
    fc.assert(
      fc.property(address, ([domain, path, hash]) => {
        const url = new URL(`https://${domain}/${path.join('/')}#/${hash.join('/')}`);
        const found = recognise(doc, url);
        expect(found === null || found.ref === null || found.ref.id !== '').toBe(true);
        expect(typeof mayDraw(url, null)).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('mayDraw', () => {
  it.each(SAVED_PAGES)('$crm/$name, by its address alone', ({ crm, url, ref, page }) => {
    const own = ADAPTERS.find(({ id }) => id === crm);
    // HubSpot opens its forms over a list, whose address stays.
    const views = [page.view, own?.locate(new URL(url))?.view];
    const draws = ref !== null || views.includes('list') || views.includes('board');
    expect(mayDraw(new URL(url), null)).toBe(draws);
    expect(own && mayDraw(new URL(url), own)).toBe(draws);
  });

  it.each(['https://example.com/', 'https://odoo.example.com/odoo/sales', 'about:blank#/deals'])(
    '%s never will',
    (url) => {
      expect(mayDraw(new URL(url), null)).toBe(false);
    },
  );

  it('asks only the CRM that is known', () => {
    const url = new URL('https://crm.example.com/#/deals/2/show');
    const asked = ADAPTERS.filter((adapter) => mayDraw(url, adapter));
    expect(asked.map(({ id }) => id)).toEqual(['atomic']);
  });
});

import { describe, expect, it } from 'vitest';
import { listOn, recognise } from '@/lib/crm';
import { readRows, tellsRows } from '@/lib/crm/rows';
import { documentOf, SAVED_PAGES } from './page';

const LISTS = SAVED_PAGES.filter(({ page }) => page.view === 'list' || page.view === 'board');

function rowsOf(doc: Document, url: string) {
  const seen = recognise(doc, new URL(url));
  const list = seen && listOn(seen);
  return list ? readRows(doc, list) : null;
}
const idsOn = (doc: Document, url: string) => rowsOf(doc, url)?.map(({ id }) => id) ?? null;

describe('the rows of saved lists and boards', () => {
  it.each(LISTS)('$crm/$name', ({ crm, name, url, doc }) => {
    const expected: Readonly<Record<string, readonly string[]>> = {
      'atomic/company-list': ['12', '4'],
      'atomic/deal-board': ['2', '7'],
      'hubspot/deal-list': ['9876543210'],
      'hubspot/deal-board': ['9876543210'],
      'hubspot/deal-board-unnamed': ['9876543210'],
      'salesforce/opportunity-list': ['006Ws00000AbCdEIAV'],
      'salesforce/opportunity-board': ['006Ws00000AbCdEIAV'],
    };
    // Neither lists nor boards of Odoo carry the ids of their records.
    expect(idsOn(doc(), url)).toEqual(crm === 'odoo' ? [] : expected[`${crm}/${name}`]);
    expect(tellsRows({ crm })).toBe(crm !== 'odoo');
  });

  it('have anchors within them', () => {
    for (const { url, doc } of LISTS)
      for (const { element, anchor } of rowsOf(doc(), url) ?? [])
        expect(element.contains(anchor)).toBe(true);
  });

  it('are read of no other page', () => {
    const others = SAVED_PAGES.filter((page) => !LISTS.includes(page));
    expect(others.filter(({ url, doc }) => rowsOf(doc(), url) !== null)).toEqual([]);
  });
});

describe('rows that are none', () => {
  const atomic = (inside: string) =>
    documentOf(
      `<nav><a href="#/companies"></a><a href="#/deals"></a></nav><main id="main-content">${inside}</main>`,
    );
  const BOARD = 'https://crm.example.com/#/deals';

  it.each(['', '-1', '01', '1e3', '9'.repeat(40), '__proto__', '2/show'])('id %j', (id) => {
    expect(idsOn(atomic(`<div data-rfd-draggable-id="${id}">A</div>`), BOARD)).toEqual([]);
  });

  it('links to other pages of a company', () => {
    const doc = atomic('<a href="#/companies/create">+</a><a href="#/companies/4">Edit</a>');
    expect(idsOn(doc, 'https://crm.example.com/#/companies')).toEqual([]);
  });

  it('a page that names its elements like methods', () => {
    const doc = atomic(
      '<form name="querySelectorAll"></form><div data-rfd-draggable-id="5">A</div>',
    );
    expect(idsOn(doc, BOARD)).toEqual(['5']);
  });

  it('Salesforce rows of other objects, and ids whose letters were lost', () => {
    const list = 'https://brightwater.lightning.force.com/lightning/o/Opportunity/list';
    const row = (id: string) => `<tr data-row-key-value="${id}"><th>A</th></tr>`;
    const doc = documentOf(
      `<table><tbody>${['001Ws00000AbCdEIAV', '006ws00000abcdeIAV', '006Ws00000AbCdE'].map(row).join('')}</tbody></table>`,
    );
    expect(idsOn(doc, list)).toEqual(['006Ws00000AbCdEIAV']);
  });
});

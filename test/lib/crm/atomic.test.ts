import { describe, expect, it } from 'vitest';
import { atomic } from '@/lib/crm/atomic';
import { documentOf } from './page';

const shown = (hash: string) => atomic.locate(new URL(`https://crm.example.com/app/${hash}`));

describe('Atomic CRM addresses', () => {
  it.each([
    ['#/companies', { view: 'list', kind: 'account' }],
    ['#/companies?page=2&perPage=25', { view: 'list', kind: 'account' }],
    ['#/companies/create', { view: 'new', kind: 'account' }],
    ['#/companies/12', { view: 'edit', kind: 'account', id: '12' }],
    ['#/companies/12/show', { view: 'record', kind: 'account', id: '12' }],
    ['#/companies/12/show/deals', { view: 'record', kind: 'account', id: '12' }],
    ['#/deals', { view: 'board', kind: 'deal' }],
    ['#/deals/', { view: 'board', kind: 'deal' }],
    ['#/deals/create', { view: 'new', kind: 'deal' }],
    ['#/deals/create?source=%7B%22company_id%22%3A4%7D', { view: 'new', kind: 'deal' }],
    ['#/deals/2', { view: 'edit', kind: 'deal', id: '2' }],
    ['#/deals/0/show', { view: 'record', kind: 'deal', id: '0' }],
    ['#/deals/2/show?back=%2F', { view: 'record', kind: 'deal', id: '2' }],
  ])('%s', (hash, page) => {
    expect(shown(hash)).toEqual(page);
  });

  it.each([
    '',
    '#/',
    '#deals/2/show',
    '#/contacts/3/show',
    '#/dealsX/2/show',
    '#/deals/2x/show',
    '#/deals/02/show',
    '#/deals/-1/show',
    '#/deals/2/delete',
    '#/deals/2/show/notes/4',
    '#/deals/create/show',
    '#/deals/12345678901234567890/show',
    '#/accounts/record/0b1c9a52-6d51-4f3c-9a0e-5f1d8b1a2c3d',
    '#Opportunity/view/64f0a1b2c3d4e5f60',
  ])('not %s', (hash) => {
    expect(shown(hash)).toBeNull();
  });
});

describe('Atomic CRM pages', () => {
  const html = '<main id="main-content"></main><a href="#/deals"></a><a href="#/companies"></a>';
  const url = new URL('http://localhost:5175/#/deals/2/show');

  it('are known by their marks on any host', () => {
    expect(atomic.detect(documentOf(html), url)).toBe(true);
  });

  it.each(['main', '#/deals', '#/companies'])('are not without %s', (mark) => {
    expect(atomic.detect(documentOf(html.replace(mark, 'other')), url)).toBe(false);
  });
});

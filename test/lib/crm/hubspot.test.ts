import { describe, expect, it } from 'vitest';
import { hubspot } from '@/lib/crm/hubspot';
import { documentOf } from './page';

const shown = (path: string) => hubspot.locate(new URL(path, 'https://app.hubspot.com'));

describe('HubSpot addresses', () => {
  it.each([
    ['/contacts/123/record/0-2/512', { view: 'record', kind: 'account', id: '512' }],
    [
      '/contacts/123/record/0-3/9876543210/view/1?x=1',
      { view: 'record', kind: 'deal', id: '9876543210' },
    ],
    ['/contacts/123/company/512', { view: 'record', kind: 'account', id: '512' }],
    ['/contacts/123/deal/77/', { view: 'record', kind: 'deal', id: '77' }],
    ['/contacts/123/objects/0-3', { view: 'list', kind: 'deal' }],
    ['/contacts/123/objects/0-3/views/353515006/list', { view: 'list', kind: 'deal' }],
    ['/contacts/123/objects/0-3/views/all/board', { view: 'board', kind: 'deal' }],
    ['/contacts/123/objects/0-2/views/all', { view: 'list', kind: 'account' }],
  ])('%s', (path, page) => {
    expect(shown(path)).toEqual(page);
  });

  it.each([
    '/',
    '/contacts/123',
    '/contacts/123/record/0-1/512',
    '/contacts/123/record/0-5/512',
    '/contacts/123/record/2-345/512',
    '/contacts/123/record/0-3',
    '/contacts/123/record/0-3/006Ws00000AbCdEIAV',
    '/contacts/123/record/0-3/0512',
    '/contacts/acme/record/0-3/512',
    '/contacts/123/contact/512',
    '/contacts/123/objects/0-30',
    '/contacts/123/objects/0-3/views/all/calendar',
    '/reports/123/record/0-3/512',
    '/odoo/crm/31',
    '/lightning/r/Opportunity/006Ws00000AbCdEIAV/view',
    '/#/deals/2/show',
  ])('not %s', (path) => {
    expect(shown(path)).toBeNull();
  });

  it.each([
    ['app.hubspot.com', true],
    ['app-na3.hubspot.com', true],
    ['www.hubspot.com', false],
    ['app-eu1.hubspot.com.example.com', false],
    ['app.hubspot.com:8443', false],
  ])('%s: %s', (host, known) => {
    expect(hubspot.detect(documentOf(''), new URL(`https://${host}/`))).toBe(known);
  });
});

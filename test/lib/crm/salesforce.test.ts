import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalId, salesforce } from '@/lib/crm/salesforce';
import { documentOf } from './page';

const DEAL = '006Ws00000AbCdEIAV';
const DEAL_15 = '006Ws00000AbCdE';
const ACCOUNT = '001Ws00000QrStUIAV';
const shown = (path: string) =>
  salesforce.locate(new URL(path, 'https://brightwater.lightning.force.com'));

describe('Salesforce addresses', () => {
  const deal = { kind: 'deal', id: DEAL };
  const account = { kind: 'account', id: ACCOUNT };

  it.each([
    [`/lightning/r/Opportunity/${DEAL}/view`, { view: 'record', ...deal }],
    [`/lightning/r/Opportunity/${DEAL_15}/view`, { view: 'record', ...deal }],
    [`/lightning/r/${DEAL}/view`, { view: 'record', ...deal }],
    [`/lightning/r/Account/${ACCOUNT}`, { view: 'record', ...account }],
    [
      `/lightning/r/Account/${ACCOUNT}/view?ws=%2Flightning%2Fr%2F${DEAL}`,
      { view: 'record', ...account },
    ],
    [`/lightning/r/${DEAL}/related/OpportunityLineItems/view`, { view: 'record', ...deal }],
    [`/lightning/r/Opportunity/${DEAL}/edit`, { view: 'edit', ...deal }],
    [`/lightning/r/Opportunity/${DEAL}/clone`, { view: 'new', kind: 'deal' }],
    ['/lightning/o/Opportunity/new?count=1', { view: 'new', kind: 'deal' }],
    ['/lightning/o/Opportunity/list?filterName=Recent', { view: 'list', kind: 'deal' }],
    ['/lightning/o/Opportunity/pipelineInspection', { view: 'list', kind: 'deal' }],
    ['/lightning/o/Account/home', { view: 'list', kind: 'account' }],
    [`/one/one.app#/sObject/${DEAL}/view`, { view: 'record', ...deal }],
    [`/one/one.app#/sObject/${DEAL}/edit?a=b`, { view: 'edit', ...deal }],
    [`/${ACCOUNT}`, { view: 'record', ...account }],
    [`/${DEAL_15}/e?retURL=%2F`, { view: 'edit', ...deal }],
    ['/006/e', { view: 'new', kind: 'deal' }],
    ['/001/o', { view: 'list', kind: 'account' }],
    [`/partner/s/opportunity/${DEAL}/silo-sensors`, { view: 'record', ...deal }],
    [`/s/detail/${ACCOUNT}`, { view: 'record', ...account }],
    ['/partner/s/opportunity/Opportunity/Default', { view: 'list', kind: 'deal' }],
    ['/s/recordlist/Account/00BWs000001AbCdEAF', { view: 'list', kind: 'account' }],
  ])('%s', (path, page) => {
    expect(shown(path)).toEqual(page);
  });

  it.each([
    '/lightning/page/home',
    '/lightning/r/Contact/003Ws00000QrStUIAV/view',
    '/lightning/r/003Ws00000QrStUIAV/view',
    '/lightning/r/Deal_Registration__c/a01Ws00000QrStUIAV/view',
    `/lightning/r/Account/${DEAL}/view`,
    `/lightning/r/Lead/${DEAL}/view`,
    '/lightning/r/Opportunity/006ws00000abcdeiav/view',
    '/lightning/r/Opportunity/006Ws00000AbCdEIAA/view',
    '/lightning/r/Opportunity/006Ws00000AbCdEIA/view',
    '/lightning/r/Opportunity/view',
    `/lightning/r/Opportunity/${DEAL}/unknown`,
    '/lightning/o/Contact/list',
    '/lightning/o/__proto__/list',
    `/lightning/setup/ObjectManager?address=%2F${DEAL}`,
    `/partner/s/case/${DEAL}`,
    '/003/e',
    '/home/home.jsp',
    '/contacts/123/record/0-3/9876543210',
    '/odoo/crm/31',
    '/#/deals/2/show',
  ])('not %s', (path) => {
    expect(shown(path)).toBeNull();
  });

  it.each([
    'brightwater--uat.sandbox.lightning.force.com',
    'brightwater-dev-ed.develop.lightning.force.com',
    'brightwater.lightning.eu-gov.force.com',
    'brightwater.my.salesforce.com',
    'brightwater.lightning.crmforce.mil',
    'brightwater.lightning.force.com.mcas.ms',
    'partners.my.site.com',
  ])('%s is a host', (host) => {
    expect(salesforce.detect(documentOf(''), new URL(`https://${host}/`))).toBe(true);
  });

  it.each([
    'salesforce.com.example.com',
    'notforce.com',
    'mysite.com',
    'site.com',
    'x.salesforce-setup.com',
  ])('%s is none', (host) => {
    expect(salesforce.detect(documentOf(''), new URL(`https://${host}/`))).toBe(false);
  });
});

describe('canonicalId', () => {
  it.each([
    ['001D000000IqhSL', '001D000000IqhSLIAZ'],
    ['001D000000IqhSLIAZ', '001D000000IqhSLIAZ'],
    ['000000000000000', '000000000000000AAA'],
    ['ABCDEFGHIJKLMNO', 'ABCDEFGHIJKLMNO555'],
  ])('%s → %s', (id, canonical) => {
    expect(canonicalId(id)).toBe(canonical);
  });

  it.each([
    '',
    '006',
    '006Ws00000AbCdEIA',
    '006Ws00000AbCdEIAA',
    '006ws00000abcdeiav',
    '００６Ws00000AbCdE',
  ])('refuses %s', (id) => {
    expect(canonicalId(id)).toBeNull();
  });

  it('keeps the fifteen, and is its own canonical form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{15}$/), (short) => {
        const canonical = canonicalId(short) ?? '';
        expect(canonical.slice(0, 15)).toBe(short);
        expect(canonicalId(canonical)).toBe(canonical);
      }),
    );
  });

  it('tells ids apart that differ in case only, whatever case the last three are compared in', () => {
    expect(canonicalId('006Ws00000AbCdE')?.toLowerCase()).not.toBe(
      canonicalId('006wS00000aBcDe')?.toLowerCase(),
    );
  });
});

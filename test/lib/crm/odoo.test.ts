import { describe, expect, it } from 'vitest';
import { odoo } from '@/lib/crm/odoo';
import { documentOf } from './page';

const at = (path: string) => new URL(path, 'https://odoo.example.com');

describe('Odoo addresses', () => {
  it.each([
    ['/odoo/crm/31', { view: 'record', kind: 'deal', id: '31' }],
    ['/odoo/crm/31/', { view: 'record', kind: 'deal', id: '31' }],
    ['/odoo/crm.lead/22?debug=1', { view: 'record', kind: 'deal', id: '22' }],
    ['/odoo/m-crm.lead/22', { view: 'record', kind: 'deal', id: '22' }],
    ['/odoo/contacts/15', { view: 'record', kind: 'account', id: '15' }],
    ['/odoo/action-44/9/contacts/15', { view: 'record', kind: 'account', id: '15' }],
    ['/odoo/contacts/15/crm.lead/new', { view: 'new', kind: 'deal' }],
    ['/odoo/crm/new', { view: 'new', kind: 'deal' }],
    ['/scoped_app/crm/31', { view: 'record', kind: 'deal', id: '31' }],
    ['/odoo/crm', { view: 'board', kind: 'deal' }],
    ['/odoo/crm?view_type=list', { view: 'list', kind: 'deal' }],
    ['/odoo/contacts', { view: 'list', kind: 'account' }],
    ['/odoo/contacts?view_type=kanban', { view: 'board', kind: 'account' }],
    ['/web#id=22&model=crm.lead&view_type=form&cids=1', { view: 'record', kind: 'deal', id: '22' }],
    [
      '/web?debug=1#id=15&model=res.partner&view_type=form',
      { view: 'record', kind: 'account', id: '15' },
    ],
    ['/web#model=crm.lead&view_type=form', { view: 'new', kind: 'deal' }],
    ['/web#model=crm.lead&view_type=kanban', { view: 'board', kind: 'deal' }],
    ['/web#model=res.partner&view_type=list', { view: 'list', kind: 'account' }],
  ])('%s', (path, page) => {
    expect(odoo.locate(at(path))).toEqual(page);
  });

  it.each([
    '/odoo',
    '/odoo/15',
    '/odoo/new',
    '/odoo/contacts/15/action-331',
    '/odoo/contacts/15/action-331/22',
    '/odoo/contacts/15/22',
    '/odoo/crm/0',
    '/odoo/crm/007',
    '/odoo/crm/006Ws00000AbCdEIAV',
    '/odoo/crm?view_type=graph',
    '/odoo/constructor/15',
    '/odoo/project.task/22',
    '/odoo-fan-site/crm/31',
    '/web#id=22&model=project.task&view_type=form',
    '/web#id=22&model=crm.lead',
    '/web#id=x&model=crm.lead&view_type=form',
    '/web/login',
    '/lightning/r/Opportunity/006Ws00000AbCdEIAV/view',
    '/contacts/123/record/0-3/9876543210',
    '/#/deals/2/show',
  ])('not %s', (path) => {
    expect(odoo.locate(at(path))).toBeNull();
  });
});

describe('an address that hides the model', () => {
  const url = at('/odoo/contacts/15/action-331/22');
  const form = (marks: string, back: string, fields = '') => `<body class="o_web_client">
    <div class="o_action_manager"><div class="o_form_view ${marks}">
      <div class="o_breadcrumb"><li class="o_back_button"><a href="${back}">Back</a></li></div>
      ${fields}
    </div></div></body>`;
  const lead = (back: string) => documentOf(form('o_lead_opportunity_form', back));
  const partnerFields =
    '<div class="o_field_widget" name="child_ids"></div><div class="o_field_widget" name="category_id"></div>';

  it.each([
    '/odoo/contacts/15/action-331',
    '/odoo/contacts/15/action-331?debug=1',
    'https://odoo.example.com/odoo/contacts/15/action-331/',
    '/odoo/contacts/15',
  ])('is a deal under %s where the form says so', (back) => {
    expect(odoo.identify(lead(back), url)).toEqual({ view: 'record', kind: 'deal', id: '22' });
  });

  it.each(['/odoo/contacts', '/odoo/crm', '', '/', 'http://[', '/odoo/contacts/1'])(
    'is nothing yet while the form of another address is on screen (%s)',
    (back) => {
      expect(odoo.identify(lead(back), url)).toBeNull();
    },
  );

  it('is nothing while the company that was left is on screen', () => {
    const doc = documentOf(form('', '/odoo/contacts', partnerFields));
    expect(odoo.identify(doc, url)).toBeNull();
  });

  it('is a company only with the fields of one', () => {
    const back = '/odoo/contacts/15/action-331';
    const page = { view: 'record', kind: 'account', id: '22' };
    expect(odoo.identify(documentOf(form('', back, partnerFields)), url)).toEqual(page);
    expect(odoo.identify(documentOf(form('', back)), url)).toBeNull();
  });

  it.each([
    ['/odoo/contacts/15/action-331/22', true],
    ['/odoo/action-crm.crm_lead_all_leads/22', true],
    ['/odoo/contacts/15/action-331/new', false],
    ['/odoo/contacts/15', false],
    ['/odoo/project.task/22', false],
    ['/web#id=22', false],
  ])('%s: %s', (path, hidden) => {
    expect(odoo.hidesRecord?.(at(path))).toBe(hidden);
  });
});

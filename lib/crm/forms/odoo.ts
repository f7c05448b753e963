import { find, findAll, findShown } from '../dom';
import type { FormReader } from './contract';
import { productsIn, typedIn } from './field';

/** A dialog over the page holds the form that is being filled in. */
const FORMS = ['.o_dialog .o_form_view', '.o_action_manager .o_form_view'];
/** Records are always open to be changed; until something is, there is nothing to check. */
const CHANGED = '.o_form_dirty';

const field = (name: string): string =>
  `.o_field_widget[name="${name}"] input, .o_field_widget[name="${name}"] textarea`;

/** A lead names its company in words, before there is a contact for it. */
const COMPANY = { deal: ['partner_id', 'partner_name'], account: ['name'] } as const;
const ADDRESSES = { deal: ['website', 'email_from'], account: ['website', 'email'] } as const;

/** The partner of the deal, in a tab of the form that is drawn only while it is open. */
const ASSIGNED = 'partner_assigned_id';

const PRODUCT = '.o_field_widget[name*="product"] :is(input, .o_tag_badge_text)';

/** Forms of opportunities and leads, and of companies. */
export const odoo: FormReader = (doc, page) => {
  const form = FORMS.map((selector) => findShown(doc, selector)).find((each) => each !== null);
  if (!form || (page.view === 'record' && !find(form, CHANGED))) return null;
  const companies = COMPANY[page.kind].flatMap((name) => findAll(form, field(name)));
  const company = companies.find((each) => typedIn(each) !== null) ?? companies[0];
  if (!company) return null;
  const isDeal = page.kind === 'deal';
  const partner = isDeal ? typedIn(find(form, field(ASSIGNED))) : null;
  const address = ADDRESSES[page.kind].map((name) => typedIn(find(form, field(name))));
  return {
    kind: page.kind,
    id: 'id' in page ? page.id : null,
    company: typedIn(company),
    accountId: null,
    domain: address.find((each) => each !== null) ?? null,
    ...(partner !== null && { partner }),
    products: productsIn(form, PRODUCT),
    amount: isDeal ? typedIn(find(form, field('expected_revenue'))) : null,
    anchors: { form, company },
  };
};

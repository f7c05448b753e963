import { closest, find, findShown } from '../dom';
import { createField, namedLike, propertyInput } from '../hubspot';
import type { FormReader } from './contract';
import { productsIn, typedIn, wordsOf } from './field';

/** Which company the new deal is of. HubSpot documents no name for it: by its two words. */
const COMPANY = namedLike('*="ssociat"', '*="ompany"');

const PRODUCT = namedLike('*="input-product"');

/** Narrowest element that holds all fields of the panel. */
const AROUND = 'form, [role="dialog"], aside, section';

/** The create panel: it slides over a list or a board and has no address of its own. */
export const hubspot: FormReader = (doc, page) => {
  const first = findShown(doc, createField(page.kind));
  const form = first && closest(first, AROUND);
  if (!form || page.view !== 'new') return null;
  const isDeal = page.kind === 'deal';
  const company = find(form, isDeal ? COMPANY : propertyInput('name'));
  return {
    kind: page.kind,
    id: null,
    company: isDeal ? chosenIn(company) : typedIn(company),
    accountId: null,
    domain: isDeal ? null : typedIn(first),
    products: productsIn(form, PRODUCT),
    amount: typedIn(find(form, propertyInput('amount'))),
    anchors: { form, company },
  };
};

/** A field to type in, or the button that stands in for it and shows what was chosen. */
const chosenIn = (field: Element | null): string | null => {
  if (!field) return null;
  const search = find(field, 'input');
  return typedIn(field) ?? typedIn(search) ?? (search ? null : wordsOf(field));
};

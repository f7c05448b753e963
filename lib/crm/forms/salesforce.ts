import { attributeOf, closest, find, findShown } from '../dom';
import type { FormReader } from './contract';
import { firstOf, productsIn, shortened, typedIn } from './field';

/** New and edit pages are dialogs over the page before; console tabs keep hidden copies of theirs. */
const DIALOG = '.oneRecordActionWrapper, .uiModal .slds-modal, .slds-modal';

/** A field by its API name: as an attribute where Salesforce sets it, else as the input's name. */
const fieldOf = (name: string): readonly string[] => [
  `[data-target-selection-name$=".${name}"] input`,
  `input[name="${name}"]`,
];

/** The lookup of the account; its label is the last resort, as it is translated. */
const ACCOUNT = [
  ...fieldOf('AccountId'),
  'records-record-layout-item[field-label="Account Name"] input',
];

const PRODUCT = '[data-target-selection-name*="Product"] :is(input, [role="combobox"])';

/** Dialogs of opportunities, of leads (where Partner Cloud registers deals) and of accounts. */
export const salesforce: FormReader = (doc, page) => {
  const form = findShown(doc, DIALOG);
  if (!form) return null;
  const lookup = page.kind === 'account' ? null : firstOf(form, ACCOUNT);
  const name = firstOf(form, fieldOf(page.kind === 'account' ? 'Name' : 'Company'));
  const company = lookup ?? name;
  if (!company) return null;
  return {
    kind: page.kind,
    id: 'id' in page ? page.id : null,
    company: lookup ? lookedUp(lookup) : typedIn(name),
    accountId: null,
    domain: domainIn(form),
    products: productsIn(form, PRODUCT),
    amount: typedIn(firstOf(form, fieldOf('Amount'))),
    anchors: { form, company },
  };
};

/** What is typed, or the record that was picked: a lookup then keeps its name beside the value. */
function lookedUp(input: Element): string | null {
  const picked =
    attributeOf(input, 'data-value') ??
    (closest(input, '.slds-has-selection') && attributeOf(input, 'placeholder'));
  return typedIn(input) ?? shortened(picked ?? '');
}

const domainIn = (form: Element): string | null =>
  typedIn(firstOf(form, fieldOf('Website'))) ?? typedIn(find(form, 'input[name="Email"]'));

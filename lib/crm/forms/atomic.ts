import { attributeOf, find, findShown } from '../dom';
import type { Form, FormReader } from './contract';
import { namedBy, ownWordsOf, typedIn, wordsOf } from './field';

/** Deals are made in a dialog over the board, whose own search form stands behind it. */
const FORMS = ['[role="dialog"] form', 'main#main-content form'];
/** The customer is picked in a popover of this button; other pickers of the form have none. */
const PICKER = 'button[role="combobox"][aria-haspopup="dialog"]';
/** The first choice of a deal is its category, the next its stage. */
const CATEGORY = '[data-slot="select-trigger"] [data-slot="select-value"]';

/** Atomic CRM and those built on it. */
export const atomic: FormReader = (doc, page) => {
  const form = FORMS.map((selector) => findShown(doc, selector)).find((each) => each !== null);
  if (!form) return null;
  const fields = page.kind === 'deal' ? dealFields(doc, form) : accountFields(form);
  return (
    fields && { kind: page.kind, id: 'id' in page ? page.id : null, accountId: null, ...fields }
  );
};

type Fields = Omit<Form, 'kind' | 'id' | 'accountId'>;

function dealFields(doc: Document, form: Element): Fields | null {
  const picker = find(form, PICKER);
  if (!picker) return null;
  const category = wordsOf(find(form, CATEGORY));
  return {
    company: searchedFor(doc, picker) ?? ownWordsOf(picker),
    domain: null,
    products: category === null ? [] : [category],
    amount: typedIn(find(form, 'input[name="amount"]')),
    anchors: { form, company: picker },
  };
}

/** What is typed into the open popover; what was picked before counts where nothing is. */
function searchedFor(doc: Document, picker: Element): string | null {
  if (attributeOf(picker, 'aria-expanded') !== 'true') return null;
  const popover = namedBy(doc, picker, 'aria-controls');
  return popover && typedIn(find(popover, 'input'));
}

function accountFields(form: Element): Fields | null {
  const name = find(form, 'input[name="name"]');
  return (
    name && {
      company: typedIn(name),
      domain: typedIn(find(form, 'input[name="website"]')),
      products: [],
      amount: null,
      anchors: { form, company: name },
    }
  );
}

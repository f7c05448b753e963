import { describe, expect, it } from 'vitest';
import { ADAPTERS, formOn, recognise } from '@/lib/crm';
import { FORM_READERS, readForm } from '@/lib/crm/forms';
import { LONGEST_TYPED, MOST_PRODUCTS } from '@/lib/domain/limits';
import { documentOf, SAVED_PAGES, type SavedPage } from './page';

const FORMS = SAVED_PAGES.filter((page) => page.form !== undefined);
const saved = (crm: string, name: string): SavedPage => {
  const found = SAVED_PAGES.find((page) => page.crm === crm && page.name === name);
  if (!found) throw new Error(`No saved page ${crm}/${name}`);
  return found;
};
function formOf(doc: Document, url: string) {
  const seen = recognise(doc, new URL(url));
  const page = seen && formOn(seen);
  return page && readForm(doc, page);
}

describe('saved forms', () => {
  it.each(FORMS)('$crm/$name is read as a person sees it', ({ doc, url, form }) => {
    const document = doc();
    const { anchor, ...fields } = form ?? { anchor: '' };
    const { anchors, ...read } = formOf(document, url) ?? {};
    expect(read).toEqual(fields);
    expect(anchors?.company).toBe(document.querySelector(anchor));
    expect(anchors?.form.contains(document.querySelector(anchor))).toBe(true);
  });

  it.each(ADAPTERS.map(({ id }) => id))('%s has a reader and saved forms', (id) => {
    expect(FORM_READERS[id]).toBeTypeOf('function');
    expect(FORMS.some(({ crm }) => crm === id)).toBe(true);
  });

  it('are read only where a form is', () => {
    const views = SAVED_PAGES.map(({ doc, url }) => {
      const seen = recognise(doc(), new URL(url));
      return { view: seen?.page.view, crm: seen?.crm, isForm: seen && formOn(seen) !== null };
    });
    expect(
      views.filter(({ view, crm, isForm }) => {
        const edits = view === 'new' || view === 'edit' || (view === 'record' && crm === 'odoo');
        return isForm !== edits;
      }),
    ).toEqual([]);
  });

  it('an Odoo record that nobody has changed is no draft', () => {
    const { doc, url } = saved('odoo', 'deal-record');
    expect(formOf(doc(), url)).toBeNull();
  });
});

describe('the partner of a deal', () => {
  const { doc, url } = saved('odoo', 'form-new');
  const withPartner = (value: string | null) => {
    const document = doc();
    const field = document.createElement('div');
    field.className = 'o_field_widget';
    field.setAttribute('name', 'partner_assigned_id');
    const input = document.createElement('input');
    input.setAttribute('value', value ?? '');
    field.append(input);
    if (value !== null) document.querySelector('.o_form_view')?.append(field);
    return formOf(document, url);
  };

  it('is read where Odoo shows its field, and left open where it does not', () => {
    expect(withPartner('\u202eContoso  Resell')?.partner).toBe('Contoso Resell');
    expect(withPartner('')).not.toHaveProperty('partner');
    expect(withPartner(null)).not.toHaveProperty('partner');
  });
});

describe('the products of a deal', () => {
  it.each([
    [
      'salesforce',
      'form-lead',
      '.uiModal:not(.slds-hide) .slds-modal',
      `<div data-target-selection-name="sfdc:RecordField.Lead.ProductInterest__c">
         <button role="combobox">Vault</button></div>`,
      ['Vault'],
    ],
    [
      'hubspot',
      'form-deal',
      'aside',
      '<button data-test-id="property-input-product_line"> Vault\u202e </button>',
      ['Vault'],
    ],
    [
      'odoo',
      'form-new',
      '.o_form_view',
      `<div class="o_field_widget" name="x_product_ids"><span class="o_tag_badge_text">Vault</span>
         <span class="o_tag_badge_text">Prism</span><input value=""></div>`,
      ['Vault', 'Prism'],
    ],
  ])('are read where a company has a field for them: %s', (crm, name, around, field, products) => {
    const { doc, url } = saved(crm, name);
    const document = doc();
    expect(formOf(document, url)?.products).toEqual([]);
    document.querySelector(around)?.insertAdjacentHTML('beforeend', field);
    expect(formOf(document, url)?.products).toEqual(products);
  });

  it('are so many at most, however many fields say so', () => {
    const { doc, url } = saved('odoo', 'form-new');
    const document = doc();
    const fields = '<div class="o_field_widget" name="product"><input value="x"></div>'.repeat(500);
    document.querySelector('.o_form_view')?.insertAdjacentHTML('beforeend', fields);
    expect(formOf(document, url)?.products).toHaveLength(MOST_PRODUCTS);
  });
});

describe('a hostile form', () => {
  const { doc, url } = saved('atomic', 'form-company');
  const withName = (name: string) => {
    const document = doc();
    document.querySelector('input[name="name"]')?.setAttribute('value', name);
    return formOf(document, url)?.company;
  };

  it('is read no further than any name needs', () => {
    expect(withName('x'.repeat(10_000))).toBe('x'.repeat(LONGEST_TYPED));
  });

  it('never yields half a character', () => {
    const name = withName(`${'x'.repeat(LONGEST_TYPED - 1)}😀 and more`) ?? '';
    expect(name.isWellFormed()).toBe(true);
  });

  it('cannot turn the direction of what we show', () => {
    expect(withName('\u202eecapS\u200b Ltd\u2069')).toBe('ecapS Ltd');
  });

  it.each([' ', '\u200f', '\n\t'])('with nothing to be seen in it is empty: %j', (name) => {
    expect(withName(name)).toBeNull();
  });

  it('in a frame of its own is not read', () => {
    const page = documentOf(
      `<nav><a href="#/companies"></a><a href="#/deals"></a></nav><main id="main-content">
       <iframe srcdoc='<form><input name="name" value="Framed"></form>'></iframe></main>`,
      url,
    );
    expect(formOf(page, url)).toBeNull();
  });

  it('whose field is editable text is left alone', () => {
    const page = documentOf(
      `<nav><a href="#/companies"></a><a href="#/deals"></a></nav><main id="main-content">
       <form><div contenteditable="true" name="name">Typed</div></form></main>`,
      url,
    );
    expect(formOf(page, url)).toBeNull();
  });

  it('that shadows its own members is read all the same', () => {
    const page = documentOf(
      `<nav><a href="#/companies"></a><a href="#/deals"></a></nav><main id="main-content">
       <form><input name="querySelector"><input name="contains"><input name="name" value="Acme">
       </form></main>`,
      url,
    );
    expect(formOf(page, url)?.company).toBe('Acme');
  });
});

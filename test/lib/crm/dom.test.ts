import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/crm';
import { call, cleanName, find, findShown, get, has, shownName } from '@/lib/crm/dom';
import { documentOf, SAVED_PAGES } from './page';

/** As `<img name=body>` does in a browser: an own member of the document hides the built-in. */
const shadow = (target: object, names: readonly string[], descriptor: PropertyDescriptor) => {
  for (const name of names) Object.defineProperty(target, name, { ...descriptor });
};
/** Not the two that happy-dom itself reads to compute styles: those are clobbered in a browser. */
const MEMBERS = ['body', 'querySelector', 'title', 'defaultView', 'getElementById', 'location'];
const TRAP = {
  get: () => {
    throw new Error('trap');
  },
};

describe('a document whose members are shadowed', () => {
  it.each(SAVED_PAGES)('$crm/$name is recognised all the same', ({ crm, url, page, ref, doc }) => {
    for (const descriptor of [{ value: documentOf('').createElement('img') }, TRAP]) {
      const document = doc();
      shadow(document, MEMBERS, descriptor);
      expect(recognise(document, new URL(url))).toEqual({ crm, page, ref });
    }
  });

  it('cannot mislead through the elements either', () => {
    const doc = documentOf('<h5>Fernhill Dairies</h5>');
    const heading = doc.querySelector('h5') as Element;
    shadow(heading, ['textContent', 'checkVisibility'], TRAP);
    expect(shownName(doc, ['h5'])).toBe('Fernhill Dairies');
  });

  it('is as good as empty where the page broke the built-ins themselves', () => {
    const doc = documentOf('<h5>Fernhill Dairies</h5>');
    const prototype = Object.getPrototypeOf(doc);
    shadow(prototype, ['querySelector', 'querySelectorAll'], TRAP);
    expect(find(doc, 'h5')).toBeNull();
    expect(has(doc, 'h5')).toBe(false);
    expect(findShown(doc, 'h5')).toBeNull();
    expect(shownName(doc, ['h5'])).toBeNull();
    expect(call(doc, 'noSuchMethod')).toBeUndefined();
    expect(get(doc, 'noSuchProperty')).toBeUndefined();
  });
});

describe('shownName', () => {
  it('passes over hidden copies and empty elements', () => {
    const doc = documentOf(`<p style="display:none">Hidden</p><div style="display:none"><p>In
      hidden</p></div><p> </p><h5>Shown</h5>`);
    expect(shownName(doc, ['p', 'h5'])).toBe('Shown');
    expect(shownName(doc, ['p'])).toBeNull();
  });
});

describe('cleanName', () => {
  it.each([
    ['  Fernhill\n\t Dairies ', 'Fernhill Dairies'],
    ['Fern\u0000hill\u0007', 'Fernhill'],
    ['Acme \u202Etxe.exe\u202C', 'Acme txe.exe'],
    ['\u2066Acme\u2069\u200B', 'Acme'],
    ['Société Générale 日本', 'Société Générale 日本'],
    ['👩‍🌾 farm', '👩‍🌾 farm'],
    [' \u200E\u0000 ', null],
    ['', null],
  ])('%j → %j', (words, name) => {
    expect(cleanName(words)).toBe(name);
  });

  it('cuts at 300 characters and never through one', () => {
    expect(cleanName('x'.repeat(5000))).toHaveLength(300);
    const cut = cleanName(`${'x'.repeat(299)}😀`) ?? '';
    expect(cut).toBe('x'.repeat(299));
    expect(cleanName(' '.repeat(5000))).toBeNull();
  });
});

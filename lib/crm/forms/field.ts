import { LONGEST_TYPED, MOST_PRODUCTS } from '@/lib/domain/limits';
import { attributeOf, call, cleanName, find, findAll, get } from '../dom';

/** A text node; the page's own `Node` may not be there to ask. */
const TEXT_NODE = 3;

/** What stands in a field: shortened, and free of marks that nobody sees. Null where nothing does. */
export function typedIn(field: Element | null): string | null {
  const value = field && get(field, 'value');
  return typeof value === 'string' ? shortened(value) : null;
}

/** The first of the selectors that has a match, as one selector after another is less sure. */
export const firstOf = (root: ParentNode, selectors: readonly string[]): Element | null =>
  selectors.map((selector) => find(root, selector)).find((match) => match !== null) ?? null;

/** All words of an element. */
export const wordsOf = (element: Element | null): string | null =>
  element && shortened(textOf(element));

/** Only what stands in an element itself: what is in elements of its own is a hint or an icon. */
export function ownWordsOf(element: Element): string | null {
  const nodes = [...((get(element, 'childNodes') as Iterable<Node> | undefined) ?? [])];
  const own = nodes.filter((node) => get(node, 'nodeType') === TEXT_NODE).map(textOf);
  return shortened(own.join(' '));
}

/**
 * What stands in fields that say product in their name: CRMs have none of their own in these forms,
 * companies add theirs. What is no product of any claim is left out by who compares them.
 */
export const productsIn = (form: Element, fields: string): readonly string[] =>
  findAll(form, fields)
    .flatMap((field) => typedIn(field) ?? wordsOf(field) ?? [])
    .slice(0, MOST_PRODUCTS);

/** The element that an attribute such as `aria-controls` names. */
export function namedBy(doc: Document, element: Element, attribute: string): Element | null {
  const id = attributeOf(element, attribute);
  return id ? ((call(doc, 'getElementById', id) as Element | null | undefined) ?? null) : null;
}

function textOf(node: Node): string {
  const words = get(node, 'textContent');
  return typeof words === 'string' ? words : '';
}

/** A text of a form, no longer than any name needs. */
export const shortened = (words: string): string | null =>
  cleanName(words)
    ?.slice(0, LONGEST_TYPED)
    .replace(/[\ud800-\udbff]$/, '') ?? null;

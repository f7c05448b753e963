/**
 * Reads of a document that may be hostile. A page can shadow any member of its document or
 * forms (`<img name=querySelector>`), so members are taken from the prototypes, which named
 * elements cannot reach, and whatever a page makes throw counts as absent.
 */

const NAME_LENGTH = 300;
/** More than any name needs, and little enough to clean at once. */
const READ_LENGTH = 4 * NAME_LENGTH;
/** Marks without a shape, and marks that turn the direction of text: one name could pose as another. */
const UNSEEN_MARKS = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/** Calls the built-in method of a node. */
export function call(node: object, method: string, ...args: readonly unknown[]): unknown {
  try {
    const built = memberOf(node, method)?.value;
    return typeof built === 'function' ? Reflect.apply(built, node, args) : undefined;
  } catch {
    // A trap laid by the page is the same to us as a missing element.
    return undefined;
  }
}

/** Reads the built-in property of a node. */
export function get(node: object, property: string): unknown {
  try {
    const getter = memberOf(node, property)?.get;
    return getter ? Reflect.apply(getter, node, []) : undefined;
  } catch {
    return undefined;
  }
}

/** The member as the nearest prototype defines it; own members may be the page's. */
function memberOf(node: object, name: string): PropertyDescriptor | undefined {
  let owner = Reflect.getPrototypeOf(node);
  while (owner) {
    const member = Reflect.getOwnPropertyDescriptor(owner, name);
    if (member) return member;
    owner = Reflect.getPrototypeOf(owner);
  }
  return undefined;
}

export const find = (root: ParentNode, selector: string): Element | null =>
  (call(root, 'querySelector', selector) as Element | null | undefined) ?? null;

export const findAll = (root: ParentNode, selector: string): readonly Element[] => [
  ...((call(root, 'querySelectorAll', selector) as Iterable<Element> | undefined) ?? []),
];

/** Is there any? Without taking hold of it: the first element that a script does costs its page 0.3 ms. */
export const has = (root: ParentNode, selector: string): boolean => {
  const matches = call(root, 'querySelectorAll', selector) as object | undefined;
  return matches !== undefined && (get(matches, 'length') as number) > 0;
};

/** The first match that is on screen: CRMs keep the pages of other tabs as hidden copies. */
export const findShown = (root: ParentNode, selector: string): Element | null =>
  findAll(root, selector).find((match) => call(match, 'checkVisibility') === true) ?? null;

/** The element itself or the nearest around it that matches. */
export const closest = (element: Element, selector: string): Element | null =>
  (call(element, 'closest', selector) as Element | null | undefined) ?? null;

/** An attribute's value; null where there is none. */
export const attributeOf = (element: Element, name: string): string | null =>
  (call(element, 'getAttribute', name) as string | null | undefined) ?? null;

/** The first name on screen, by the selectors in order of trust. */
export function shownName(root: ParentNode, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = findShown(root, selector);
    const words = element && get(element, 'textContent');
    const name = typeof words === 'string' ? cleanName(words) : null;
    if (name) return name;
  }
  return null;
}

/** A name without line breaks, control characters and direction marks; null if nothing is left. */
export function cleanName(words: string): string | null {
  const clean = words
    .slice(0, READ_LENGTH)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(UNSEEN_MARKS, '')
    .trim()
    .slice(0, NAME_LENGTH)
    // A cut through the middle of a character would leave half of it.
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
  return clean === '' ? null : clean;
}

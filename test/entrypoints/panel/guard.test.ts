// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardActions, isMeant } from '@/entrypoints/panel/guard';

let host: HTMLElement;
let root: ShadowRoot;
let button: HTMLButtonElement;
/** What lies on top at the point asked for. */
let onTop: (x: number, y: number) => Element | null;

beforeEach(() => {
  host = document.documentElement.appendChild(document.createElement('partnerlens-panel'));
  root = host.attachShadow({ mode: 'closed' });
  button = root.appendChild(document.createElement('button'));
  onTop = () => host;
  const prototype: Document = Object.getPrototypeOf(document);
  vi.spyOn(prototype, 'elementFromPoint').mockImplementation((x, y) => onTop(x, y));
});
afterEach(() => {
  host.remove();
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style');
});

/** A click as the browser makes it; scripts cannot make one that is trusted. */
function click(init: MouseEventInit & { isTrusted?: boolean; target?: Element } = {}): MouseEvent {
  const event = new MouseEvent('click', { detail: 1, clientX: 40, clientY: 50, ...init });
  Object.defineProperty(event, 'isTrusted', { value: init.isTrusted ?? true });
  Object.defineProperty(event, 'target', { value: init.target ?? button });
  return event;
}
const meant = (event: Event) => isMeant(event, root);

describe('isMeant', () => {
  it('lets a person’s click on a visible panel through', () => {
    expect(meant(click())).toBe(true);
  });

  it('refuses the click of a script', () => {
    expect(meant(click({ isTrusted: false }))).toBe(false);
  });

  it('refuses a click where something else lies on top', () => {
    onTop = (x, y) => (x === 40 && y === 50 ? document.body : host);
    expect(meant(click())).toBe(false);
    expect(meant(click({ clientX: 41 }))).toBe(true);
    onTop = () => null;
    expect(meant(click())).toBe(false);
  });

  it('asks at the middle of the control for a click by key', () => {
    vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 200, 60, 20));
    onTop = (x, y) => (x === 130 && y === 210 ? host : document.body);
    expect(meant(click({ detail: 0, clientX: 0, clientY: 0 }))).toBe(true);
  });

  it('asks at the field in which Enter was pressed, not at the button that it presses', () => {
    const field = root.appendChild(document.createElement('input'));
    vi.spyOn(field, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 200, 60, 20));
    vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 9000, 60, 20));
    onTop = (x, y) => (x === 130 && y === 210 ? host : null);
    field.focus();
    expect(meant(click({ detail: 0, clientX: 0, clientY: 0 }))).toBe(true);
    field.blur();
    expect(meant(click({ detail: 0, clientX: 0, clientY: 0 }))).toBe(false);
  });

  it.each([
    ['host', 'opacity', '0.5'],
    ['html', 'opacity', '0.89'],
    ['body', 'opacity', '0.1'],
    ['html', 'filter', 'opacity(10%)'],
    ['host', 'display', 'none'],
    ['host', 'visibility', 'hidden'],
  ])('refuses while %s has %s: %s', (which, property, value) => {
    const element = { host, html: document.documentElement, body: document.body }[which];
    element?.style.setProperty(property, value);
    expect(meant(click())).toBe(false);
  });

  it('does not mind a hardly see-through or inverted page', () => {
    document.documentElement.style.setProperty('opacity', '0.95');
    document.documentElement.style.setProperty('filter', 'invert(1)');
    expect(meant(click())).toBe(true);
  });
});

describe('guardActions', () => {
  it.each(['click', 'change', 'submit'])('keeps a %s that is not meant from the panel', (type) => {
    const stop = new AbortController();
    const acted = vi.fn();
    guardActions(root, stop.signal);
    button.addEventListener(type, acted);
    const event = new Event(type, { bubbles: true, cancelable: true });
    button.dispatchEvent(event);
    expect(acted).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
    stop.abort();
    button.dispatchEvent(new Event(type, { bubbles: true }));
    expect(acted).toHaveBeenCalledTimes(1);
  });
});

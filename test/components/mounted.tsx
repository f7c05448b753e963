import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import type { Format } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { english } from '@/test/helpers/english';

/** Puts a component into the page, in English, until the test ends. */
export function mounted(children: ComponentChildren, format: Format = english) {
  const root = document.createElement('div');
  document.body.append(root);
  act(() => {
    render(<FormatContext.Provider value={format}>{children}</FormatContext.Provider>, root);
  });

  const find = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const button = (words: string): HTMLElement => {
    const all = [...root.querySelectorAll<HTMLElement>('button, [role="menuitem"]')];
    const found = all.find(
      (one) => one.textContent === words || one.getAttribute('aria-label') === words,
    );
    if (!found) throw new Error(`no button says ${words}`);
    return found;
  };
  return {
    root,
    find,
    button,
    words: () => root.textContent ?? '',
    click: (target: HTMLElement) => act(() => target.click()),
    press: (target: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
      act(() => {
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
        );
      }),
    type: (target: HTMLElement, value: string) =>
      act(() => {
        (target as HTMLInputElement).value = value;
        target.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    settle: () => act(() => new Promise<void>((resolve) => setTimeout(resolve))),
  };
}

afterEach(() => {
  for (const root of document.body.children) render(null, root);
  document.body.replaceChildren();
});

import type { FormPage } from '@/lib/crm/contract';
import { readForm } from '@/lib/crm/forms';
import type { Form } from '@/lib/crm/forms/contract';

/** Before any of these changes a field, what stands in the form is what was saved. */
const TOUCHES = ['pointerdown', 'keydown', 'focusin'];
const CHANGES = ['change', 'click', 'keyup'];

/**
 * Tells what stands in the form of this page whenever a person may have changed it; null as long
 * as nobody has. It only listens: no key is taken, nothing is written, the focus stays.
 */
export function watchForm(
  page: FormPage,
  told: (form: Form | null) => void,
  signal: AbortSignal,
): void {
  const isNew = page.page.view === 'new';
  let saved: Form | null = null;
  let watched: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Choices change without an event of their own: a picker writes what was picked into its button.
  const observer = new MutationObserver(later);

  function read(): void {
    clearTimeout(timer);
    timer = undefined;
    const form = readForm(document, page);
    watch(form?.anchors.form ?? null);
    if (!isNew && saved === null) saved = form;
    told(form && (isNew || !saved || isChanged(form, saved)) ? form : null);
  }

  function watch(next: Element | null): void {
    if (next === watched) return;
    watched = next;
    observer.disconnect();
    if (next) observer.observe(next, { childList: true, characterData: true, subtree: true });
  }

  /** After the page’s own listeners, and once for all that happens in one turn. */
  function later(): void {
    timer ??= setTimeout(read);
  }

  /** At once: the question is on its way while the page still redraws itself for the same key. */
  function type(): void {
    read();
    later();
  }

  function touch(): void {
    if (!isNew) saved ??= readForm(document, page);
  }

  const passive = { capture: true, passive: true, signal };
  for (const name of TOUCHES) addEventListener(name, touch, passive);
  for (const name of CHANGES)
    addEventListener(name, (event) => event.isTrusted && later(), passive);
  addEventListener('input', (event) => event.isTrusted && type(), passive);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  if (isNew) later();
}

function isChanged({ anchors: _a, ...now }: Form, { anchors: _b, ...saved }: Form): boolean {
  return JSON.stringify(now) !== JSON.stringify(saved);
}

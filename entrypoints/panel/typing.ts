const KEYS = ['keydown', 'keyup', 'keypress'] as const;

/** Keys that the panel itself listens for, while text is typed too. */
const OURS = new Set(['Escape']);

/**
 * Keeps what is typed into a field of ours from the page. Seen from there, a key in the panel
 * is none in a text field, so that letters would set off the shortcuts of the page, and a trap
 * for the focus would take Tab. Stopped on the window, on the way down: the browser types,
 * submits and moves on all the same.
 */
export function keepTyping(root: ShadowRoot, signal: AbortSignal): void {
  /** Keys pressed in a field: they are let go where the focus has gone since, such as by Enter. */
  const pressed = new Set<string>();

  function onKey(event: KeyboardEvent): void {
    const wasOurs = event.type === 'keyup' && pressed.delete(event.code);
    if (!wasOurs && !isTyped(event, root)) return;
    if (event.type === 'keydown') pressed.add(event.code);
    event.stopImmediatePropagation();
  }
  for (const type of KEYS) addEventListener(type, onKey, { capture: true, signal });
}

/** Seen from the window, everything inside a shadow root happens at its host. */
const isTyped = ({ target, key, altKey }: KeyboardEvent, root: ShadowRoot): boolean =>
  target === root.host &&
  !OURS.has(key) &&
  !altKey &&
  root.activeElement?.matches('input, select') === true;

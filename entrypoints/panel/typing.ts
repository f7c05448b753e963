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
  for (const type of KEYS)
    addEventListener(
      type,
      (event) => {
        if (event.target !== root.host || OURS.has(event.key) || event.altKey) return;
        if (root.activeElement?.matches('input, select')) event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
}

/** Not in every browser, and not in TypeScript's library yet. */
type Yielding = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/**
 * Lets the page handle what waits for it, and goes on before anything less urgent. Where there is
 * no scheduler by a message, because timers wait for at least 4 ms, and in a hidden tab for a second.
 */
export function takeTurn(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield ? scheduler.yield() : nextMessage();
}

function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

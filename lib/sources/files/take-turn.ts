/**
 * Lets the page handle what waits for it. By a message, because timers wait for at least 4 ms, and
 * in a hidden tab for a second.
 */
export function takeTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

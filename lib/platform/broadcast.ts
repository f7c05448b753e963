/** Tells every page and worker of ours that is awake; this one as well, once it is its turn again. */
export function tellAll(word: string): void {
  const channel = new BroadcastChannel(word);
  channel.postMessage(null);
  channel.close();
}

/** Hears what any page or worker of ours tells all, from now on. */
export function whenTold(word: string, react: () => void): void {
  new BroadcastChannel(word).onmessage = react;
}

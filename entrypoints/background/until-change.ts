/** One of what is kept until data changes, and begun anew. */
const kept = new Set<() => void>();

/** Data has changed. What is being worked out meanwhile goes into what was kept before. */
export function forgetKept(): void {
  for (const forget of kept) forget();
}

/**
 * What holds until data changes, and for so many milliseconds at most; gone with the background,
 * and never written.
 */
export function untilChange<T>(make: () => T, goodFor = Number.POSITIVE_INFINITY): () => T {
  let held: { readonly value: T; readonly since: number } | null = null;
  kept.add(() => {
    held = null;
  });
  return () => {
    const now = performance.now();
    if (!held || now - held.since > goodFor) held = { value: make(), since: now };
    return held.value;
  };
}

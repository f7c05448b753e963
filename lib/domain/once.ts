/**
 * Makes what is asked for the first time, and the same from then on. A background that was stopped
 * is waited for, and takes longer to make all schemas than to answer.
 */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

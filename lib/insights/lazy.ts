/** Works a value out when it is first asked for, once. */
export function lazy<T>(workOut: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: workOut() };
    return done.value;
  };
}

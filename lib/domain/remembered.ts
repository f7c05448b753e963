/**
 * A function that works each value out when it is first asked for, once for each key. With more than
 * so many keys, all is worked out anew.
 */
export function remembered<In, Out>(
  keyOf: (input: In) => unknown,
  workOut: (input: In) => Out,
  most = Number.POSITIVE_INFINITY,
) {
  const known = new Map<unknown, Out>();
  return (input: In): Out => {
    const key = keyOf(input);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = workOut(input);
    known.set(key, made);
    return made;
  };
}

/** The key of what is one object. */
export const itself = <T>(value: T): T => value;

/** The same for objects, kept no longer than they are. */
export function rememberedOf<In extends object, Out extends object>(workOut: (input: In) => Out) {
  const known = new WeakMap<In, Out>();
  return (input: In): Out => {
    const found = known.get(input);
    if (found) return found;
    const made = workOut(input);
    known.set(input, made);
    return made;
  };
}

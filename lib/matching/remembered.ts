/** What was worked out for so many texts is kept; with more, all is worked out anew. */
const MOST = 10_000;

/** The same, worked out once for texts that come again and again, as words of names do. */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const value = work(text);
    known.set(text, value);
    return value;
  };
}

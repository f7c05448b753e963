/** A list of `word=other`, as it is read: one pair after the other, between spaces. */
export const pairs = (list: string): readonly (readonly [string, string])[] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [word = '', other = ''] = pair.split('=');
      return [word, other] as const;
    });

/**
 * Texts in one piece, which a database reads sooner than many and nobody takes apart: of all the
 * texts of a part a search needs one or two.
 */
export type PackedTexts = {
  readonly text: string;
  /** Where each of them ends. */
  readonly ends: Uint32Array;
};

export function packTexts(texts: readonly string[]): PackedTexts {
  let end = 0;
  const ends = Uint32Array.from(texts, ({ length }) => {
    end += length;
    return end;
  });
  return { text: texts.join(''), ends };
}

/** The text at a place; none where there are not so many. */
export function textAt({ text, ends }: PackedTexts, at: number): string | undefined {
  const end = ends[at];
  return end === undefined ? undefined : text.slice(ends[at - 1] ?? 0, end);
}

export const unpackTexts = (packed: PackedTexts): string[] =>
  Array.from(packed.ends, (_, at) => textAt(packed, at) ?? '');

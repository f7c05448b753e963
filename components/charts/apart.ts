/** Words in the middle of a place of a drawing. */
type Label = {
  readonly id: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
};

/** Units that a letter and a line take at the size of names in a drawing, rather more than less. */
const LETTER = 8;
const LINE = 20;

/** The same labels, moved down where they would cover one that stands already. */
export function apart(labels: readonly Label[]): readonly Label[] {
  const placed: Label[] = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    let { y } = label;
    for (const other of placed.sort((a, b) => a.y - b.y)) {
      const reach = ((label.words.length + other.words.length) / 2) * LETTER;
      if (Math.abs(other.x - label.x) < reach && Math.abs(other.y - y) < LINE) y = other.y + LINE;
    }
    placed.push({ ...label, y });
  }
  return placed;
}

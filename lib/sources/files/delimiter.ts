import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Line ends of the text; the first one speaks for all. */
export const newlineOf = (text: string): '\r\n' | '\n' | '\r' => {
  const found = /\r\n|\n|\r/.exec(text)?.[0];
  return found === '\r\n' || found === '\r' ? found : '\n';
};

/** The delimiter that cuts the first rows into the most, and the most equal, cells. */
export function delimiterOf(head: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(head, delimiter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function evenness(head: string, delimiter: Delimiter): number {
  const parser = new Papa.Parser({ delimiter, newline: newlineOf(head), preview: 20 });
  const { data } = parser.parse(head, 0, false) as Papa.ParseResult<string[]>;
  const lengths = data.filter((cells) => cells.join('').trim() !== '').map(({ length }) => length);
  const width = lengths[0] ?? 0;
  if (width < 2) return 0;
  return width * (lengths.filter((length) => length === width).length / lengths.length) ** 2;
}

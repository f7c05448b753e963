import Papa from 'papaparse';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { type Delimiter, delimiterOf, newlineOf } from './delimiter';
import { LONGEST_ROW } from './import-file';
import type { RowItem, RowParser } from './row-parser';

/** Rows of CSV or TSV text; the first row that is not blank names the columns. */
export function csvParser(): RowParser {
  let rest = '';
  let tried = 0;
  let dialect: { delimiter: Delimiter; newline: '\r\n' | '\n' | '\r' } | null = null;
  let header: readonly string[] | null = null;

  const itemOf = (cells: readonly string[]): RowItem | undefined => {
    if (cells.every((cell) => cell.trim() === '')) return header ? null : undefined;
    if (!header) {
      header = columnNames(cells);
      return undefined;
    }
    const surplus = cells.slice(header.length).filter((cell) => cell.trim() !== '');
    if (surplus.length > 0) {
      return { refused: say('fileRaggedRow', cells.length, header.length) };
    }
    // fromEntries makes own properties, so that a column called __proto__ is only a column.
    return { row: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) };
  };

  return {
    push(text, isLast): Result<readonly RowItem[]> {
      rest += text;
      // A long row is tried again only when its text has doubled, or the work would grow squared.
      if (rest.length > LONGEST_ROW && tried > 0) return openQuote();
      if (!isLast && rest.length < 2 * tried) return ok([]);
      if (!dialect) {
        const declared = /^sep=([,;\t|])\r?\n/i.exec(rest);
        if (declared) rest = rest.slice(declared[0].length);
        const delimiter = (declared?.[1] as Delimiter | undefined) ?? delimiterOf(rest);
        dialect = { delimiter, newline: newlineOf(rest) };
      }
      const parser = new Papa.Parser(dialect);
      const { data, errors, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
      rest = rest.slice(meta.cursor);
      tried = rest.length;
      // At the end of the file this quotation mark has swallowed all rows after it.
      if (isLast && errors.some(({ code }) => code === 'MissingQuotes')) return openQuote();
      return ok(data.map(itemOf).filter((item) => item !== undefined));
    },
  };
}

const openQuote = () => fail('file-open-quote', say('fileOpenQuote'));

/** Names of their own for columns that have none, or the same as another. */
function columnNames(cells: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim() || `Column ${index + 1}`;
    names.push(names.includes(name) ? `${name} (${index + 1})` : name);
  }
  return names;
}

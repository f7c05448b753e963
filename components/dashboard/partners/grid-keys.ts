/** A cell of a table. */
export type GridPlace = { readonly row: number; readonly column: number };

type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

/** Where a key leads from a cell (ARIA grid pattern); null for keys that lead nowhere. */
export function moved(
  { row, column }: GridPlace,
  { key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  { rows, columns, page }: GridSize,
): GridPlace | null {
  // The browser's own, such as one page back.
  if (altKey || metaKey) return null;
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row - page, column);
    case 'Home':
      return ctrlKey ? to(0, 0) : to(row, 0);
    case 'End':
      return ctrlKey ? to(rows - 1, columns - 1) : to(row, columns - 1);
    default:
      return null;
  }
}

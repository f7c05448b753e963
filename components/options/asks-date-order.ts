import type { FoundTable } from './ports';

/** Whether a chosen column holds dates of which the file does not tell what comes first. */
export const asksDateOrder = (tables: readonly FoundTable[]): boolean =>
  tables.some(
    ({ entity, mapping, twoWayColumns }) =>
      entity !== null && Object.values(mapping).some((column) => twoWayColumns.includes(column)),
  );

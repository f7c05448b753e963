/**
 * `${space}:${local}`. The space says whose numbering the local id belongs to
 * (`atomic`, `salesforce`, `sample` …), so that deal 12 of one CRM is never taken
 * for deal 12 of another.
 */
export type Id = string;

export const idOf = (space: string, local: string | number): Id => `${space}:${local}`;

/** Rows by their id; of two with one id the last. */
export const byId = <Row extends { readonly id: Id }>(rows: readonly Row[]): Map<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]));

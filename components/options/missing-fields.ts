import type { FoundTable, Registry } from './ports';

/** The required fields of a table that no column fills yet. */
export const missingFields = (
  { entity, mapping }: FoundTable,
  fields: Registry['fields'],
): readonly string[] =>
  entity
    ? fields[entity]
        .filter(({ name, required }) => required && !Object.hasOwn(mapping, name))
        .map(({ name }) => name)
    : [];

import type { EntityName } from '@/lib/domain/entity';
import type { Mapping } from '@/lib/domain/source';
import { say, type Text } from '@/lib/domain/text';
import { ENTITY_SHAPES } from './entities';

/** What is wrong with a mapping for a table with these columns; empty when nothing is. */
export function checkMapping(
  mapping: Mapping,
  entity: EntityName,
  columns: readonly string[],
): Text[] {
  const mapped = mapping[entity] ?? {};
  const known = new Set(columns);
  const isThere = (column: string) => known.has(column) || known.has(column.split('.')[0] ?? '');
  return ENTITY_SHAPES[entity].fields.flatMap(({ name, required }) => {
    const column = Object.hasOwn(mapped, name) ? (mapped[name] ?? '') : name;
    if (column !== '' && isThere(column)) return [];
    if (Object.hasOwn(mapped, name) && column !== '') {
      return [say('importUnknownColumn', column, name)];
    }
    return required ? [say('importUnmapped', name)] : [];
  });
}

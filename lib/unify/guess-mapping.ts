import { ENTITY_NAMES, type EntityName } from '@/lib/domain/entity';
import type { Mapping, RawRow } from '@/lib/domain/source';
import { plainWord } from './clean/words';
import { looksLike } from './column-looks';
import { ENTITY_SHAPES } from './entities';
import type { Field } from './entities/entity';

/** A table as its first rows show it. */
export type TableSample = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
};

/** A column that may fill a field; `confidence` between 0 and 1. */
export type ColumnGuess = {
  readonly field: string;
  readonly column: string;
  readonly confidence: number;
};

export type MappingGuess = {
  /** Null when the table looks like nothing we know. */
  readonly entity: EntityName | null;
  readonly confidence: number;
  readonly columns: readonly ColumnGuess[];
};

/** Below this a guess is worse than an empty field. */
const LEAST = 0.5;

/** Guesses what a table is and which column fills which field, from names and first values. */
export function guessMapping(sample: TableSample): MappingGuess {
  const named = entityNamedBy(sample.name);
  const guesses = ENTITY_NAMES.map((entity) => guessAs(entity, sample, named === entity));
  const best = guesses.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  return best.confidence < LEAST ? { ...best, entity: null } : best;
}

/** The columns of a table that is known to be of this entity. */
export function guessColumns(entity: EntityName, sample: TableSample): ColumnGuess[] {
  const pairs = ENTITY_SHAPES[entity].fields
    .flatMap((field) =>
      sample.columns.map((column) => ({
        field: field.name,
        column,
        confidence: confidenceOf(field, column, entity, sample.rows),
      })),
    )
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence);
  const chosen: ColumnGuess[] = [];
  for (const pair of pairs) {
    const taken = chosen.some(
      ({ field, column }) => field === pair.field || column === pair.column,
    );
    if (!taken) chosen.push(pair);
  }
  return chosen;
}

/** Field of ours → column of theirs, for a person to edit. */
export const filledFields = (columns: readonly ColumnGuess[]): { [field: string]: string } =>
  Object.fromEntries(columns.map(({ field, column }) => [field, column]));

/** As the mapping of a source: fields that no column fills stay empty, even if a column has their name. */
export const mappingOf = (
  entity: EntityName,
  filled: { readonly [field: string]: string },
): Mapping => ({
  [entity]: Object.fromEntries(
    ENTITY_SHAPES[entity].fields.map(({ name }) => [
      name,
      Object.hasOwn(filled, name) ? (filled[name] ?? '') : '',
    ]),
  ),
});

function guessAs(entity: EntityName, sample: TableSample, isNamed: boolean): MappingGuess {
  const columns = guessColumns(entity, sample);
  const required = ENTITY_SHAPES[entity].fields.filter((field) => field.required);
  const found = required.filter(({ name }) => columns.some(({ field }) => field === name));
  const covered = columns.reduce((sum, { confidence }) => sum + confidence, 0);
  const confidence =
    (isNamed ? 0.4 : 0) +
    0.3 * (found.length / required.length) +
    0.3 * (covered / Math.max(1, sample.columns.length));
  return { entity, confidence, columns };
}

/** The entity whose longest word stands in the file name: `deal-registrations` before `deals`. */
function entityNamedBy(name: string): EntityName | null {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  const plain = plainWord(file.replace(/\.[^.]*$/, ''));
  const words = ENTITY_NAMES.flatMap((entity) =>
    ENTITY_SHAPES[entity].names.map((word) => ({ entity, word })),
  ).filter(({ word }) => plain.includes(word));
  return words.sort((a, b) => b.word.length - a.word.length)[0]?.entity ?? null;
}

function confidenceOf(
  field: Field,
  column: string,
  entity: EntityName,
  rows: readonly RawRow[],
): number {
  const byName = nameConfidence(field, plainWord(column), entity);
  if (byName === 0) return 0;
  const looks = looksLike(field, column, rows);
  return looks === null ? byName : byName * (0.4 + 0.6 * looks);
}

function nameConfidence({ name, synonyms }: Field, column: string, entity: EntityName): number {
  const plain = plainWord(name);
  if (column === plain) return 1;
  const place = synonyms.indexOf(column);
  if (place >= 0) return 0.95 - 0.01 * place;
  // `Opportunity: Amount`, `partner_name__c`: the words of ours with something around them.
  const around = column.replace(/c$/, '');
  const own = ENTITY_SHAPES[entity].names.some((word) => around === word + plain);
  if (own || around === plain) return 0.85;
  const within = [plain, ...synonyms].some((word) => word.length >= 5 && column.endsWith(word));
  return within ? 0.6 : 0;
}

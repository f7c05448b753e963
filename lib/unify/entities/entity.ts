import type { Entities, EntityName } from '@/lib/domain/entity';
import type { RowReader } from '../row-reader';

/** A field of ours, with what other systems call the column that holds it. */
export type Field = {
  readonly name: string;
  readonly required: boolean;
  /** Column names in small letters without spaces or signs, likeliest first. */
  readonly synonyms: readonly string[];
  /** What its values look like, where that tells it from others. */
  readonly looks: 'id' | 'date' | 'number' | 'domain' | 'text';
};

/** How rows of one entity are read: its canonical columns, and the reading. */
export type EntityShape<Name extends EntityName> = {
  readonly entity: Name;
  /** Words of a file name or header that mean this entity. */
  readonly names: readonly string[];
  readonly fields: readonly Field[];
  readonly read: (row: RowReader) => Entities[Name];
};

type FieldOptions = Partial<Pick<Field, 'required' | 'looks'>>;

/** A field, its synonyms split at spaces. */
export const field = (name: string, synonyms = '', options: FieldOptions = {}): Field => ({
  name,
  required: false,
  looks: 'text',
  ...options,
  synonyms: synonyms.split(' ').filter((word) => word !== ''),
});

type Stated<T> = { readonly [Name in keyof T]?: Exclude<T[Name], null> };

/** Fields that are left out where the row does not say: what is not known takes no room. */
export function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null),
  ) as Stated<T>;
}

export const CURRENCY = field(
  'currency',
  'currencyisocode currencycode iso waehrung währung devise',
);

export const UPDATED_AT = field(
  'updatedAt',
  'lastmodifieddate lastmodified modified modifiedat updated updatedon hslastmodifieddate writedate lastupdate geändertam systemmodstamp',
  { looks: 'date' },
);

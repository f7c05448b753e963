import {
  OVERWRITTEN,
  type OverwrittenName,
  type PastValue,
  type PastValues,
  type Was,
} from '@/lib/domain/past-values';
import { type Check, list, number, oneOf, orAbsent, record, type Shape, text } from '../shape';
import { accounts } from './accounts';
import { deals } from './deals';
import { partners } from './partners';
import type { TableDef } from './table';

const NAMES = Object.keys(OVERWRITTEN) as OverwrittenName[];

/** Checked as in the tables of the records; which of them it is of does not matter. */
const SHAPES: { readonly [Name in OverwrittenName]: { readonly [field: string]: unknown } } = {
  partners: partners.shape,
  accounts: accounts.shape,
  deals: deals.shape,
};

const was = Object.fromEntries(
  NAMES.flatMap((name) =>
    OVERWRITTEN[name].map((field) => [field, orAbsent(SHAPES[name][field] as Check<unknown>)]),
  ),
) as Shape<Was>;

export const pastValues = {
  name: 'pastValues',
  schema: '[entity+id]',
  shape: {
    entity: oneOf(NAMES),
    id: text,
    values: list(record<PastValue>({ until: number, was: record<Was>(was) })),
  },
} as const satisfies TableDef<PastValues>;

import type { Entities, EntityName } from '@/lib/domain/entity';
import type { Id } from '@/lib/domain/id';
import {
  type CompanyEntry,
  entryOfAccount,
  entryOfRegistration,
} from '@/lib/matching/index/company-entry';
import type { KeysOf } from '@/lib/matching/index/company-keys';
import { type CompanyPage, pageOf } from '@/lib/matching/index/company-page';

/** The entities whose rows are about a company that may be looked for. */
export const COMPANY_ENTITIES = ['accounts', 'registrations'] as const;

type Row = Entities[EntityName];

const ENTRY_OF: { readonly [Name in EntityName]?: (row: Entities[Name]) => CompanyEntry } = {
  accounts: entryOfAccount,
  registrations: entryOfRegistration,
};

/** What is written, and what stood there before. */
type Written = { readonly rows: readonly Row[]; readonly before: ReadonlyMap<Id, Row> };

/**
 * A page for the log of companies, to be added in the transaction that writes these rows, so that
 * the index never lacks one; null where they bring nothing new. One page costs less than an index
 * entry per key and row. What no longer holds stays in the index: whoever finds a row looks at it
 * anyway.
 */
export function pageOfRows(
  name: EntityName,
  { rows, before }: Written,
  keysOf: KeysOf,
): CompanyPage | null {
  const entryOf = entryOfRow(name);
  const changed = rows.filter((row) => {
    const known = before.get(row.id);
    return !known || !entryOf || !isSame(entryOf(row), entryOf(known));
  });
  const entries = entriesOf(name, changed);
  return entries.length > 0 ? pageOf(entries, keysOf) : null;
}

/** The companies that rows are about; none where rows of their kind are about none. */
export function entriesOf(name: EntityName, rows: readonly Row[]): CompanyEntry[] {
  const entryOf = entryOfRow(name);
  return entryOf ? rows.map(entryOf) : [];
}

const entryOfRow = (name: EntityName) => ENTRY_OF[name] as ((row: Row) => CompanyEntry) | undefined;

const isSame = (one: CompanyEntry, other: CompanyEntry): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

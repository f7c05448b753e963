import type { Crew } from '@/lib/domain/crew';
import {
  type Companies,
  type CompaniesPart,
  companiesOf,
  companiesWith,
  type Naming,
} from '@/lib/insights/workspace/companies';

export type Indexer = ReturnType<typeof indexer>;

/** Indexes companies with the other threads while the rest of the records is read. */
export function indexer(crew: Crew<CompaniesPart>) {
  let begun: { readonly rows: Naming; readonly companies: Promise<Companies> } | null = null;
  return {
    /** Once: what is read again because the database was lost, is indexed without the others. */
    begin(rows: Naming): void {
      begun ??= { rows, companies: companiesWith(crew, rows) };
    },
    companiesIn: (rows: Naming): Promise<Companies> | Companies =>
      begun?.rows.registrations === rows.registrations ? begun.companies : companiesOf(rows),
    /** The others need not wait. */
    giveUp(): void {
      if (!begun) void crew.exchange(null);
    },
  };
}

import type { Crew } from '@/lib/domain/crew';
import { hashOf } from '@/lib/domain/hash';
import type { Records } from '@/lib/domain/history';
import { remembered } from '@/lib/domain/remembered';
import {
  type CompanyEntry,
  entryOfAccount,
  entryOfRegistration,
} from '@/lib/matching/index/company-entry';
import { companyKeys, type KeysOf, type KnownCompany } from '@/lib/matching/index/company-keys';
import {
  type CompanyPage,
  type HashedKeys,
  hashedKeysOf,
  pageOf,
  pageOfKeys,
} from '@/lib/matching/index/company-page';

/** How the companies of a workspace are found. */
export type Companies = {
  /** Accounts and typed customers, by what they share. */
  readonly page: CompanyPage;
  /** What a company is found by, worked out once. */
  readonly keysOf: KeysOf;
};

/** The records that name companies. */
export type Naming = Pick<Records, 'accounts' | 'registrations'>;

/** What one thread has worked out for all; null where it could not read the records. */
export type CompaniesPart = { readonly whole: number; readonly keys: HashedKeys } | null;

export const companiesOf = (rows: Naming): Companies => indexed(entriesOf(rows), newKeysOf());

/**
 * The same with other threads that have read the same records: each works out a part of what
 * companies are found by, which is most of it. One that has read others does without them.
 */
export async function companiesWith(
  { index, of, exchange }: Crew<CompaniesPart>,
  rows: Naming,
): Promise<Companies> {
  const entries = entriesOf(rows);
  const keysOf = newKeysOf();
  const whole = hashOf([...entries.keys()].join('\n'));
  const companies = [...entries.values()];
  const cutAt = (part: number): number => Math.round((part / of) * companies.length);
  const own = hashedKeysOf(companies.slice(cutAt(index), cutAt(index + 1)), keysOf);
  const parts = await exchange({ whole, keys: own });
  const known = parts.flatMap((part) => (part?.whole === whole ? part.keys : []));
  if (known.length < of) return indexed(entries, keysOf);
  const refs = companies.map(({ ref }) => ref);
  return { keysOf, page: pageOfKeys(refs, known) };
}

const indexed = (entries: ReadonlyMap<string, CompanyEntry>, keysOf: KeysOf): Companies => ({
  keysOf,
  page: pageOf([...entries.values()], keysOf),
});

const newKeysOf = (): KeysOf => remembered(textOf, companyKeys);

/** Accounts, and customers as typed, by what they say: those typed alike once. */
function entriesOf({ accounts, registrations }: Naming): ReadonlyMap<string, CompanyEntry> {
  const entries = [...accounts.map(entryOfAccount), ...registrations.map(entryOfRegistration)];
  return new Map(entries.map((entry) => [`${entry.ref}\n${textOf(entry.company)}`, entry]));
}

const textOf = ({ name, domains, phone, address }: KnownCompany): string =>
  JSON.stringify([name, domains, phone, address]);

import type { Company } from '@/lib/matching/company';
import { guessColumns } from '@/lib/unify/guess-mapping';
import { readTable, type TextTable } from '../read-table';
import { UsageError } from '../usage-error';

/** What a file of companies may say, beside `id` and `name`. */
const OPTIONAL = ['domain', 'address', 'postcode', 'city', 'country', 'phone', 'email'] as const;

const KNOWN: ReadonlySet<string> = new Set(['id', 'name', ...OPTIONAL]);

/** Fields of an imported account → names of ours. */
const ACCOUNT_FIELDS: ReadonlyMap<string, string> = new Map([
  ['id', 'id'],
  ['name', 'name'],
  ['domains', 'domain'],
  ['street', 'address'],
  ['postcode', 'postcode'],
  ['city', 'city'],
  ['country', 'country'],
  ['phone', 'phone'],
]);

/** Charity name, Facility Name: where there is one such column, its records are called so. */
const SOME_NAME = /^(?!.*(?:contact|person|owner|user|first|last|family|given|sur)).*name$/i;

/** Between several domains or addresses in one cell. */
const SEVERAL = /[\s,;|]+/;

type Row = { readonly [column: string]: string };

/**
 * Reads companies that an answer is given for, so that each needs an id of its own.
 *
 * @throws UsageError as `readCompanies`, and where an id is missing or there twice
 */
export function readAsked(path: string): Company[] {
  const companies = readCompanies(path);
  needIds(companies, path);
  return companies;
}

/**
 * Reads a CSV file of companies, whatever the case of its column names; columns that are called
 * otherwise are known as an import of accounts knows them (Company Name, Website, Zip, PLZ), and
 * the only column of some name (Facility Name) holds the names.
 *
 * @throws UsageError where it is no such file
 */
export function readCompanies(path: string): Company[] {
  const table = readTable(path);
  const { rows } = table;
  const names = columnsOf(table);
  const missing = ['id', 'name'].filter((column) => !names.has(column));
  if (missing.length > 0) {
    const all = ['id', 'name', ...OPTIONAL].join(', ');
    throw new UsageError(`${path} has no column “${missing.join('”, “')}”. Known columns: ${all}.`);
  }
  return rows.map((row) =>
    companyOf(Object.fromEntries([...names].map(([name, column]) => [name, row[column] ?? '']))),
  );
}

/** Names of ours → columns of theirs. */
function columnsOf({ columns, rows }: TextTable): ReadonlyMap<string, string> {
  const names = new Map(columns.map((column) => [column.trim().toLowerCase(), column]));
  const others = columns.filter((column) => !KNOWN.has(column.trim().toLowerCase()));
  const email = others.find((column) => /e-?mail$/i.test(column.trim()));
  if (email !== undefined && !names.has('email')) names.set('email', email);
  const sample = { name: '', columns: others.filter((column) => column !== email), rows };
  for (const { field, column } of guessColumns('accounts', sample)) {
    const name = ACCOUNT_FIELDS.get(field);
    if (name !== undefined && !names.has(name)) names.set(name, column);
  }
  const [title, ...more] = others.filter((column) => SOME_NAME.test(column.trim()));
  if (title !== undefined && more.length === 0 && !names.has('name')) names.set('name', title);
  return names;
}

function needIds(companies: readonly Company[], path: string): void {
  const places = new Map<string, number>();
  for (const [at, { id }] of companies.entries()) {
    const before = places.get(id);
    if (id === '') throw new UsageError(`${path}, record ${at + 1}: no id. Give it one.`);
    if (before !== undefined) {
      throw new UsageError(
        `${path}, records ${before + 1} and ${at + 1}: both have the id “${id}”. Give each its own.`,
      );
    }
    places.set(id, at);
  }
}

function companyOf(row: Row): Company {
  const said = (column: (typeof OPTIONAL)[number]): string | null => row[column]?.trim() || null;
  const domains = [said('domain'), said('email')].flatMap((cell) => cell?.split(SEVERAL) ?? []);
  return {
    id: row.id?.trim() ?? '',
    name: row.name ?? '',
    domains,
    phone: said('phone'),
    address: said('address'),
    postcode: said('postcode'),
    city: said('city'),
    country: said('country'),
  };
}

import type { Company } from '@/lib/matching/company';
import { readTable } from '../read-table';
import { UsageError } from '../usage-error';

/** What a file of companies may say, beside `id` and `name`. */
const OPTIONAL = ['domain', 'address', 'postcode', 'city', 'country', 'phone', 'email'] as const;

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
 * Reads a CSV file of companies, whatever the case of its column names.
 *
 * @throws UsageError where it is no such file
 */
export function readCompanies(path: string): Company[] {
  const { columns, rows } = readTable(path);
  const names = new Map(columns.map((column) => [column.trim().toLowerCase(), column]));
  const missing = ['id', 'name'].filter((column) => !names.has(column));
  if (missing.length > 0) {
    const all = ['id', 'name', ...OPTIONAL].join(', ');
    throw new UsageError(`${path} has no column “${missing.join('”, “')}”. Known columns: ${all}.`);
  }
  return rows.map((row) =>
    companyOf(Object.fromEntries([...names].map(([name, column]) => [name, row[column] ?? '']))),
  );
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
  const domains = [said('domain')?.split(/[\s,;]+/) ?? [], said('email') ?? []].flat();
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

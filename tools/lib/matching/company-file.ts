import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Company } from '@/lib/matching/company';
import { UsageError } from '../usage-error';

/** What a file of companies may say, beside `id` and `name`. */
const OPTIONAL = ['domain', 'address', 'postcode', 'city', 'country', 'phone', 'email'] as const;

type Row = { readonly [column: string]: string | undefined };

/** Reads a CSV file of companies. Throws a `UsageError` that says what is missing. */
export function readCompanies(path: string): Company[] {
  if (!existsSync(path)) throw new UsageError(`${path}: there is no such file`);
  const { data, meta } = Papa.parse<Row>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) =>
      header
        .replace(/^\ufeff/, '')
        .trim()
        .toLowerCase(),
  });
  const missing = ['id', 'name'].filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) {
    const all = ['id', 'name', ...OPTIONAL].join(', ');
    throw new UsageError(`${path}: no column “${missing.join('”, “')}” (known columns: ${all})`);
  }
  return data.map(companyOf);
}

function companyOf(row: Row): Company {
  const said = (column: (typeof OPTIONAL)[number]): string | null => row[column]?.trim() || null;
  const domains = [said('domain')?.split(/[\s,;]+/) ?? [], said('email') ?? []].flat();
  return {
    id: row.id ?? '',
    name: row.name ?? '',
    domains,
    phone: said('phone'),
    address: said('address'),
    postcode: said('postcode'),
    city: said('city'),
    country: said('country'),
  };
}

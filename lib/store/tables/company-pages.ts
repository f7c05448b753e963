import type { CompanyPage } from '@/lib/matching/index/company-page';
import type { TableDef } from './table';

/** With the number that the database gives, ascending. */
export type StoredPage = CompanyPage & { readonly page?: number };

/** The log of the index of companies: what was written since its parts were made. */
export const companyPages = {
  name: 'companyPages',
  schema: '++page',
  shape: null,
} as const satisfies TableDef<StoredPage>;

import type { Company } from '@/lib/matching/company';
import { compareCompanies } from '@/lib/matching/match';

let count = 0;

/** A company of which only the given is known. */
export function company(name: string, over: Partial<Company> = {}): Company {
  count += 1;
  const known = { id: `test:${count}`, name, domains: [], phone: null, city: null, country: null };
  return { ...known, ...over };
}

export const compare = (first: Company, second: Company) =>
  compareCompanies(first, second, new Map());

/** What two names alone come to. */
export const decisionOn = (first: string, second: string) =>
  compare(company(first), company(second)).decision;

import type { Account } from '@/lib/domain/account';
import type { Registration } from '@/lib/domain/registration';
import { brandOf, type Chance, chanceFrom, formOf, TRADES } from '@/tools/lib/matching/invent';

/** Customers of a large vendor, and how partners type them: most seldom, a few very often. */

const COUNTRIES = ['GB', 'DE', 'FR', 'SE', 'US', 'PL'] as const;

export const accountsOf = (count: number, seed: number): Account[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, at) => accountOf(at, chance));
};

function accountOf(at: number, chance: Chance): Account {
  const country = chance.pick(COUNTRIES);
  const first = brandOf(chance);
  const brand =
    chance.below(2) === 0 ? `${first} ${brandOf(chance)}` : `${first}${at.toString(36)}`;
  return {
    id: `atomic:${at}`,
    name: `${brand} ${chance.pick(TRADES)} ${formOf(country, chance)}`,
    domains: chance.below(4) === 0 ? [] : [`${brand.toLowerCase().replace(' ', '')}${at}.com`],
    street: `${1 + chance.below(190)} ${brandOf(chance)} Street`,
    postcode: null,
    city: null,
    region: null,
    country,
    phone: `+44 113 ${1_000_000 + chance.below(8_999_999)}`,
    industry: null,
    employees: null,
    parentId: null,
    ownerName: null,
    named: false,
    sourceId: 's1',
    updatedAt: at,
  };
}

/** A name as somebody types it: without its legal form, in capitals, with a slip, or as it is. */
export function typed({ name }: Account, chance: Chance): string {
  const words = name.split(' ');
  const kind = chance.below(4);
  if (kind === 0) return name;
  if (kind === 1) return words.slice(0, -1).join(' ').toUpperCase();
  if (kind === 2) return words.slice(0, 2).join(' ');
  const at = 3 + chance.below(Math.max(1, (words[0]?.length ?? 4) - 4));
  return name.slice(0, at) + name.slice(at + 1);
}

export function registrationsOf(
  accounts: readonly Account[],
  count: number,
  seed: number,
): Registration[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, at): Registration => {
    // The square makes few customers wanted by many.
    const place = Math.floor((chance.below(10_000) / 10_000) ** 2 * accounts.length);
    const account = accounts[place] as Account;
    return {
      id: `prm:${at}`,
      partnerId: `prm:p${at % 2_000}`,
      accountId: null,
      customerName: typed(account, chance),
      customerDomain: chance.below(2) === 0 ? (account.domains[0] ?? null) : null,
      customerCountry: account.country,
      products: ['Vault'],
      amount: null,
      state: 'submitted',
      createdAt: at * 1_000,
      submittedAt: at * 1_000,
      decidedAt: null,
      expiresAt: null,
      extendedAt: null,
      dealId: null,
      approverName: null,
      sourceId: 's1',
      updatedAt: at,
    };
  });
}

import { type Calendar, SPAN } from './calendar';
import { domainOf } from './names';
import type { SamplePartner } from './partners';
import { type City, type Country, drawPhone, drawRegion, REGIONS, type Region } from './places';
import type { Random } from './random';
import type { AccountRow } from './rows';
import { FAMILY_WORDS, INDUSTRIES, STREETS } from './words';

/** A customer with what only the generator knows of it. */
export type SampleAccount = {
  readonly id: number;
  readonly name: string;
  readonly domain: string | null;
  readonly region: Region;
  readonly country: Country;
  readonly city: City;
  readonly street: string;
  readonly phone: string | null;
  readonly industry: string;
  readonly employees: number;
  readonly parentId: number | null;
  readonly named: boolean;
  readonly ownerName: string;
  readonly createdDay: number;
  /** Brings most of its business. */
  readonly homePartner: SamplePartner;
};

/** Share of companies that belong to the family of the one before. */
const FAMILY_SHARE = 0.06;
const NAMED_SHARE = 0.03;

export type AccountContext = {
  readonly stem: () => string;
  readonly partners: readonly SamplePartner[];
  readonly owners: (region: Region) => readonly string[];
};

export function drawAccounts(
  random: Random,
  ids: readonly number[],
  context: AccountContext,
): SampleAccount[] {
  const accounts: SampleAccount[] = [];
  let head: { account: SampleAccount; stem: string; words: string[] } | null = null;
  for (const id of ids) {
    const word = head && random.chance(FAMILY_SHARE) ? head.words.pop() : undefined;
    if (head && word) {
      accounts.push(subsidiary(random, id, head.account, `${head.stem} ${word}`));
      continue;
    }
    const stem = context.stem();
    const account = drawAccount(random, id, stem, context);
    accounts.push(account);
    head = { account, stem, words: random.shuffle(FAMILY_WORDS) };
  }
  return accounts;
}

function drawAccount(
  random: Random,
  id: number,
  stem: string,
  { partners, owners }: AccountContext,
): SampleAccount {
  const region = drawRegion(random);
  const country = random.pick(region.countries);
  const [industry, words] = random.pick(INDUSTRIES);
  const trade = `${stem} ${random.pick(words)}`;
  const near = partners.filter((partner) => partner.region === region);
  return {
    id,
    name: random.chance(0.6) ? `${trade} ${random.pick(country.legalForms)}` : trade,
    domain: random.chance(0.95) ? domainOf(trade) : null,
    region,
    country,
    city: random.pick(country.cities),
    street: `${random.int(1, 180)} ${random.pick(STREETS)}`,
    phone: drawPhone(random, country),
    industry,
    employees: Math.max(5, Math.round(random.logNormal(220, 1.2))),
    parentId: null,
    named: random.chance(NAMED_SHARE),
    ownerName: random.pick(owners(region)),
    createdDay: -random.int(SPAN + 1, 1800),
    homePartner: random.weighted(near.map((partner) => [partner, partner.size])),
  };
}

const subsidiary = (
  random: Random,
  id: number,
  parent: SampleAccount,
  name: string,
): SampleAccount => ({
  ...parent,
  id,
  name,
  domain: domainOf(name),
  city: random.pick(parent.country.cities),
  street: `${random.int(1, 180)} ${random.pick(STREETS)}`,
  phone: drawPhone(random, parent.country),
  employees: Math.max(5, Math.round(parent.employees * 0.3)),
  parentId: parent.id,
});

/** The same company with its seat in another region, whose partners cover other countries. */
export function movedAbroad(account: SampleAccount): SampleAccount {
  const region = REGIONS[(REGIONS.indexOf(account.region) + 1) % REGIONS.length];
  const country = region?.countries[0] ?? account.country;
  return { ...account, country, city: country.cities[0] ?? account.city };
}

/** Companies of one family share it. */
export const familyOf = ({ id, parentId }: SampleAccount): number => parentId ?? id;

export const accountRow = (account: SampleAccount, { at }: Calendar): AccountRow => ({
  id: account.id,
  name: account.name,
  domains: account.domain === null ? [] : [account.domain],
  street: account.street,
  postcode: account.city.postcode,
  city: account.city.name,
  region: account.region.name,
  country: account.country.code,
  phone: account.phone,
  industry: account.industry,
  employees: account.employees,
  parentId: account.parentId,
  ownerName: account.ownerName,
  named: account.named,
  updatedAt: at(account.createdDay),
});

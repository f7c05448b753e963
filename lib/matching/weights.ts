/**
 * Weights of evidence in log-odds (natural): how much more often a grade is seen on one company
 * with two records than on two companies. Added up with the prior, as in Fellegi and Sunter,
 * “A Theory for Record Linkage”, JASA 64 (1969). Set by hand on the labelled pairs of
 * test/lib/matching; later learned from the user's own records.
 */
export const WEIGHTS = {
  /** One in 150 pairs that share a word or a domain is the same company. */
  prior: -5,

  /** Same words but for the legal form. Enough alone, where nothing speaks against it. */
  'name-same': 8.5,
  /** “Contoso” and “Contoso Group”: often one company, sometimes its parent. */
  'name-same-core': 6.2,
  /** “Contoso” and “Contoso Retail” or “Contoso Ireland”: a branch, a division, or one company. */
  'name-contained': 5.3,
  /** “Contoso” and “Contoso Zephyr”: another proper name beside the shared one. */
  'name-extended': 4,
  /** “Contoso Retail” and “Contoso Holding”: a part and the whole, seldom one claim. */
  'name-cousins': 3.5,
  /** “Contoso Logistics” and “Contoso Foods”: one family at most. */
  'name-crossed': 0,
  /** IBM and International Business Machines: short letters meet by chance. */
  'name-acronym': 5.2,
  /** One slip of the keyboard in a long word; look-alike brands do exist. */
  'name-misspelt': 5.2,
  /** In a short word a slip makes another brand: Mattel and Martel. Place or phone must agree. */
  'name-misspelt-short': 4,
  /** No word in common. A rename or a brand beside a legal name is rare. */
  'name-different': -2,
  /** Words in common that any company may carry: trades and places. */
  'name-generic': -2,

  /** A registrable domain has one owner; groups share one among subsidiaries. */
  'domain-same': 7.5,
  /** Names of one brand that each say more than the brand: groups share one domain. */
  'domain-group': 2,
  /** contoso.com and contoso.de: the same label under another ending. */
  'domain-sibling': 1,
  /** Companies do own several domains, so this is no veto. */
  'domain-different': -3,

  /** A switchboard number is rarely shared, except between neighbours in one building. */
  'phone-same': 4,
  /** One number at two addresses: a switchboard of several sites. */
  'phone-shared': 1.5,
  /** A number that many records have, under names that differ: a switchboard of many sites. */
  'phone-busy': 1.5,
  /** Extensions of one switchboard, or a slip. */
  'phone-near': 1.5,
  /** Two lines in one neighbourhood. */
  'phone-exchange': 0,
  'phone-different': -0.5,

  /** One house: neighbours share it, and a company under two names does. */
  'address-same': 5,
  /** A few doors down, or a street without its number. */
  'address-near': 1.5,
  /** Some houses further along one street. */
  'address-stretch': 0,
  'address-different': -1.5,
  'postcode-same': 0.7,
  'postcode-different': -0.5,

  /** Business is local: two strangers in one city are common. */
  'city-same': 1,
  /** Head office and branch. */
  'city-different': -0.5,
  'country-same': 0.3,
  /** Same name in another country: a sister company, or a stranger. */
  'country-different': -2,
} as const;

export type Grade = Exclude<keyof typeof WEIGHTS, 'prior'>;

/** What is learned together: a grade, or a degree to which names agree. */
export type Level = Grade | `name-${number}`;

/**
 * From here on a match is acted on. A false one costs more trust than a missed one
 * (field.md section 4), so nineteen of twenty must hold.
 */
export const MATCH_FROM = 0.95;

/** From here on a person is asked: as likely as not. */
export const CHECK_FROM = 0.5;

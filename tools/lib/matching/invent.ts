/** Seeded chance, so that every run invents the same companies. */
export type Chance = {
  readonly pick: <T>(list: readonly T[]) => T;
  readonly below: (limit: number) => number;
};

/** Mulberry32, a generator of 32 bits that is good enough to shuffle by. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}

const STARTS =
  'Bran Cal Dor El Fen Gar Hal Ister Jor Kel Lun Mar Nor Ost Pel Quar Ros Sel Tor Ul Ver Wes Yar Zel'.split(
    ' ',
  );
const MIDDLES = 'a e i o u an er in or al ev im ost ul ar'.split(' ');
const ENDS =
  'bury dane field gate holm kamp land mont nik quist rova stead thal vale wick xo zon mere tran lix'.split(
    ' ',
  );
export const TRADES =
  'Logistics Foods Steel Software Insurance Pharma Energy Textiles Consulting Media Packaging Robotics Optics Timber Motors'.split(
    ' ',
  );
export const CITIES = [
  ['Leeds', 'GB', '+44 113'],
  ['Köln', 'DE', '+49 221'],
  ['Lyon', 'FR', '+33 472'],
  ['Zürich', 'CH', '+41 443'],
  ['Malmö', 'SE', '+46 406'],
  ['Porto', 'PT', '+351 22'],
  ['Boston', 'US', '+1 617'],
  ['Gdańsk', 'PL', '+48 583'],
] as const;
const FORMS: { readonly [country: string]: readonly string[] } = {
  GB: ['Ltd', 'Limited', 'PLC', 'LLP'],
  DE: ['GmbH', 'AG', 'GmbH & Co. KG', 'KG'],
  FR: ['SA', 'SAS', 'S.A.R.L.'],
  CH: ['AG', 'GmbH', 'SA'],
  SE: ['AB', 'AB (publ)'],
  PT: ['Lda.', 'S.A.'],
  US: ['Inc.', 'LLC', 'Corporation', 'Corp.'],
  PL: ['Sp. z o.o.', 'S.A.'],
};

/** An invented company before anybody writes it down. */
export type Invented = {
  readonly brand: string;
  readonly trade: string;
  readonly label: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
  readonly street: string;
};

export const formOf = (country: string, { pick }: Chance): string =>
  pick(FORMS[country] ?? ['Ltd']);

/** A brand that no earlier one resembles by chance more than brands do. */
export const brandOf = ({ pick }: Chance): string => pick(STARTS) + pick(MIDDLES) + pick(ENDS);

export function invent(chance: Chance, over: Partial<Invented> = {}): Invented {
  const [city, country, area] = chance.pick(CITIES);
  const brand = over.brand ?? brandOf(chance);
  const trade = chance.pick(TRADES);
  const ending = country === 'GB' ? 'co.uk' : country === 'US' ? 'com' : country.toLowerCase();
  return {
    brand,
    trade,
    label: `${brand.toLowerCase()}.${chance.pick([ending, 'com'])}`,
    city,
    country,
    phone: `${area} ${1_000_000 + chance.below(8_999_999)}`,
    street: `${1 + chance.below(190)} ${brandOf(chance)} Street`,
    ...over,
  };
}

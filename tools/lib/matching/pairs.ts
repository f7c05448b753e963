import { FAMILIES } from './family-pairs';
import {
  brandOf,
  type Chance,
  CITIES,
  chanceFrom,
  formOf,
  type Invented,
  invent,
  TRADES,
} from './invent';
import { type Typed, typed } from './typed';

export type LabelledPair = {
  readonly kind: string;
  readonly same: boolean;
  /** Not the same, but of one group. */
  readonly family: boolean;
  readonly first: Typed;
  readonly second: Typed;
};

type Writer = (chance: Chance) => readonly [Typed, Typed];

const legal = (company: Invented, chance: Chance): string =>
  `${company.brand} ${company.trade} ${formOf(company.country, chance)}`;

/** One letter dropped, doubled or swapped with its neighbour, away from the edges. */
function slip(word: string, { below, pick }: Chance): string {
  const at = 2 + below(Math.max(1, word.length - 4));
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  return pick([
    `${before}${after}`,
    `${before}${letter}${letter}${after}`,
    `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`,
  ]);
}

const SCRIPTS: readonly (readonly [string, string])[] = [
  ['Велтрано', 'Veltrano'],
  ['Корвикс', 'Korviks'],
  ['Меридора', 'Meridora'],
  ['Зеландия', 'Zelandiya'],
  ['Τορβάνα', 'Torvana'],
  ['Κελμορα', 'Kelmora'],
  ['ベルトラノ', 'Berutorano'],
  ['ナガトミ', 'Nagatomi'],
  ['한벨로', 'Hanbello'],
  ['ვერდანი', 'Verdani'],
];

const ACCENTED: readonly (readonly [string, string])[] = [
  ['Brünhölm', 'Bruenhoelm'],
  ['Système Delaré', 'Systeme Delare'],
  ['Östervåg', 'Ostervag'],
  ['Łódkowiak', 'Lodkowiak'],
  ['Peñaflora', 'Penaflora'],
  ['Großmeran', 'Grossmeran'],
];

/** The same company, written by two people. */
const SAME: { readonly [kind: string]: Writer } = {
  'legal form': (chance) => {
    const one = invent(chance);
    const other = `${one.brand} ${one.trade}`;
    return [
      typed(one, legal(one, chance)),
      typed(one, chance.pick([other, other.toUpperCase()]), { domain: '' }),
    ];
  },
  accents: (chance) => {
    const [accented, plain] = chance.pick(ACCENTED);
    const one = invent(chance);
    const tail = chance.pick(TRADES);
    return [
      typed(one, `${accented} ${tail}`),
      typed(one, `${plain} ${tail}`, { domain: chance.pick(['', one.label]), city: '' }),
    ];
  },
  script: (chance) => {
    const [written, latin] = chance.pick(SCRIPTS);
    const one = invent(chance, { label: `${latin.toLowerCase()}.com` });
    return [typed(one, written), typed(one, latin, { city: '' })];
  },
  slip: (chance) => {
    const one = invent(chance);
    return [typed(one, legal(one, chance)), typed(one, `${slip(one.brand, chance)} ${one.trade}`)];
  },
  'slip, no domain': (chance) => {
    const one = invent(chance);
    const name = `${slip(one.brand, chance)} ${one.trade}`;
    return [
      typed(one, legal(one, chance), { phone: one.phone }),
      typed(one, name, { domain: '', phone: one.phone }),
    ];
  },
  'free mail': (chance) => {
    const one = invent(chance);
    return [
      typed(one, legal(one, chance)),
      typed(one, `${one.brand} ${one.trade}`, {
        domain: chance.pick(['gmail.com', 'gmx.de', 'orange.fr']),
      }),
    ];
  },
  'short name': (chance) => {
    const one = invent(chance);
    return [typed(one, legal(one, chance)), typed(one, one.brand, { city: '' })];
  },
  'and, order': (chance) => {
    const one = invent(chance);
    const partner = brandOf(chance);
    return [
      typed(one, `${one.brand} & ${partner} ${one.trade}`),
      typed(one, `${one.brand} and ${partner} ${one.trade}`, { domain: '' }),
    ];
  },
  acronym: (chance) => {
    const one = invent(chance);
    const words = [one.brand, brandOf(chance), one.trade, 'Works'];
    const letters = words.map((word) => word.slice(0, 1)).join('');
    const domain = `${letters.toLowerCase()}-${one.country.toLowerCase()}.com`;
    return [typed(one, words.join(' '), { domain }), typed(one, letters, { domain })];
  },
  'group, one domain': (chance) => {
    const one = invent(chance);
    return [
      typed(one, `${one.brand} Group`),
      typed(one, `${one.brand} Holding ${formOf(one.country, chance)}`, { city: '' }),
    ];
  },
  'brand and legal name': (chance) => {
    const one = invent(chance);
    return [
      typed(one, one.brand, { phone: one.phone }),
      typed(one, `${one.brand} ${brandOf(chance)} ${formOf(one.country, chance)}`, {
        phone: one.phone,
      }),
    ];
  },
};

/** Two companies that are easily taken for one. */
const OTHER: { readonly [kind: string]: Writer } = {
  'look-alike': (chance) => {
    const one = invent(chance);
    const other = invent(chance, { brand: slip(one.brand, chance) });
    return [typed(one, `${one.brand} ${one.trade}`), typed(other, `${other.brand} ${other.trade}`)];
  },
  'one brand, two trades': (chance) => {
    const one = invent(chance);
    const other = invent(chance, {
      label: `${one.brand.toLowerCase()}${chance.pick(['group', 'now', 'hq'])}.com`,
    });
    const trade = chance.pick(TRADES.filter((each) => each !== one.trade));
    return [typed(one, `${one.brand} ${one.trade}`), typed(other, `${one.brand} ${trade}`)];
  },
  'one trade, one form': (chance) => {
    const one = invent(chance);
    const other = invent(chance, { city: one.city, country: one.country });
    const form = formOf(one.country, chance);
    return [
      typed(one, `${one.brand} ${one.trade} ${form}`),
      typed(other, `${other.brand} ${one.trade} ${form}`),
    ];
  },
  families: (chance) => {
    const [one, other] = [invent(chance), invent(chance)];
    const tail = chance.pick(['Group', 'Holding', 'International Holdings', 'Global Partners']);
    return [typed(one, `${one.brand} ${tail}`), typed(other, `${other.brand} ${tail}`)];
  },
  franchise: (chance) => {
    const brand = brandOf(chance);
    const [one, other] = [invent(chance, { brand }), invent(chance, { brand })];
    const [[home], [away]] = [
      CITIES[chance.below(4)] ?? CITIES[0],
      CITIES[4 + chance.below(4)] ?? CITIES[4],
    ];
    return [
      typed(one, `${brand} ${home}`, {
        domain: '',
        phone: one.phone,
        city: home,
        address: one.street,
      }),
      typed(other, `${brand} ${away}`, {
        domain: '',
        phone: other.phone,
        city: away,
        address: other.street,
      }),
    ];
  },
  subsidiaries: (chance) => {
    const one = invent(chance);
    const [first, second] = chance.pick([
      ['Deutschland', 'France'],
      ['Polska', 'Sweden'],
      ['UK', 'Portugal'],
    ] as const);
    const countries: { readonly [name: string]: string } = {
      Deutschland: 'DE',
      France: 'FR',
      Polska: 'PL',
      Sweden: 'SE',
      UK: 'GB',
      Portugal: 'PT',
    };
    const site = (place: string): Typed =>
      typed(one, `${one.brand} ${place} ${formOf(countries[place] ?? '', chance)}`, {
        country: countries[place] ?? '',
        city: '',
      });
    return [site(first), site(second)];
  },
  'namesake abroad': (chance) => {
    const one = invent(chance, { country: 'DE', city: 'Köln', label: '' });
    const brand = one.brand;
    const other = invent(chance, {
      brand,
      country: 'US',
      city: 'Boston',
      label: `get${brand.toLowerCase()}.com`,
    });
    return [
      typed(one, `${brand} ${one.trade} GmbH`, { domain: `${brand.toLowerCase()}.de` }),
      typed(other, `${brand} ${one.trade} Inc.`),
    ];
  },
  'one mail host, one town': (chance) => {
    const one = invent(chance);
    const other = invent(chance, { city: one.city, country: one.country });
    const domain = chance.pick(['gmail.com', 'wixsite.com', 't-online.de']);
    return [
      typed(one, legal(one, chance), { domain }),
      typed(other, `${other.brand} ${one.trade}`, { domain }),
    ];
  },
  'shared first name': (chance) => {
    const one = invent(chance);
    const first = chance.pick(['Saint Pellan', 'Alder', 'Corvin', 'Blue Harbor']);
    const other = invent(chance, { brand: brandOf(chance) });
    return [
      typed(one, `${first} ${one.brand} ${one.trade}`),
      typed(other, `${first} ${other.brand} ${one.trade}`),
    ];
  },
  numbered: (chance) => {
    const one = invent(chance);
    const [first, second] = chance.pick([
      ['I', 'II'],
      ['2', '3'],
      ['North', 'South'],
      ['East', 'West'],
    ] as const);
    const name = `${one.brand} ${chance.pick(['Fund', 'Plant', 'Properties'])}`;
    return [
      typed(one, `${name} ${first}`, { domain: '' }),
      typed(one, `${name} ${second}`, { domain: '' }),
    ];
  },
};

/** Hard negatives that are of one group. */
const RELATED: ReadonlySet<string> = new Set(['subsidiaries']);

/**
 * The constructed set: so many pairs, half of them hard negatives, and a sixth as many again of
 * one family; the same in every run.
 */
export function inventPairs(count: number, seed: number): LabelledPair[] {
  const chance = chanceFrom(seed);
  const of = (same: boolean, writers: typeof SAME, at: number): LabelledPair => {
    const kinds = Object.keys(writers);
    const kind = kinds[at % kinds.length] ?? '';
    const [first, second] = writers[kind]?.(chance) ?? [];
    if (!first || !second) throw new Error(`no writer of ${kind}`);
    const family = writers === FAMILIES || RELATED.has(kind);
    return { kind, same, family, first, second };
  };
  const pairs = Array.from({ length: count / 2 }, (_, at) => [
    of(true, SAME, at),
    of(false, OTHER, at),
  ]).flat();
  return [...pairs, ...Array.from({ length: count / 6 }, (_, at) => of(false, FAMILIES, at))];
}

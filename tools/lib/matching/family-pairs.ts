import { brandOf, type Chance, CITIES, formOf, invent, TRADES } from './invent';
import { type Typed, typed } from './typed';

const COUNTRIES = [
  ['Deutschland', 'DE'],
  ['France', 'FR'],
  ['Polska', 'PL'],
  ['Sweden', 'SE'],
  ['UK', 'GB'],
  ['Portugal', 'PT'],
] as const;

/** Two companies of one group: not the same, yet no strangers. */
export const FAMILIES: {
  readonly [kind: string]: (chance: Chance) => readonly [Typed, Typed];
} = {
  'holding and operating company': (chance) => {
    const one = invent(chance);
    const head = chance.pick(['Holding', 'Group', 'Holdings', 'Gruppe', 'International']);
    const form = formOf(one.country, chance);
    return [
      typed(one, `${one.brand} ${head} ${form}`, { domain: '', city: '' }),
      typed(one, `${one.brand} ${one.trade} ${form}`, { domain: chance.pick(['', one.label]) }),
    ];
  },
  'country subsidiaries': (chance) => {
    const one = invent(chance);
    const at = chance.below(COUNTRIES.length);
    const further = 1 + chance.below(COUNTRIES.length - 1);
    const part = (to: number): Typed => {
      const [name, country] = COUNTRIES[to % COUNTRIES.length] ?? COUNTRIES[0];
      const domain = chance.pick(['', one.label]);
      const written = `${one.brand} ${name} ${formOf(country, chance)}`;
      return typed(one, written, { country, city: '', domain });
    };
    return [part(at), part(at + further)];
  },
  'a named parent': (chance) => {
    const one = invent(chance);
    const parent = invent(chance);
    const said = chance.pick([
      `, a ${parent.brand} company`,
      ` (part of the ${parent.brand} Group)`,
      ` - member of ${parent.brand}`,
    ]);
    return [
      typed(one, `${one.brand} ${one.trade}${said}`),
      typed(parent, `${parent.brand} ${chance.pick(['AG', 'Inc.', 'Group'])}`),
    ];
  },
  'one domain, another name': (chance) => {
    const one = invent(chance);
    const trade = chance.pick(TRADES);
    const [city, country] = chance.pick(CITIES);
    return [typed(one, one.brand), typed(one, `${brandOf(chance)} ${trade}`, { city, country })];
  },
};

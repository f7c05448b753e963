import type { Random } from './random';

export type City = { readonly name: string; readonly postcode: string };

export type Country = {
  readonly code: string;
  readonly legalForms: readonly string[];
  readonly cities: readonly City[];
  /** A number nobody has, from the block the country keeps for films; null where it keeps none. */
  readonly phone: ((digits: (count: number) => string) => string) | null;
};

export type Region = {
  readonly name: string;
  readonly currency: string;
  /** Share of the partner programme. */
  readonly weight: number;
  readonly countries: readonly Country[];
};

const city = (name: string, postcode: string): City => ({ name, postcode });

export const REGIONS: readonly Region[] = [
  {
    name: 'DACH',
    currency: 'EUR',
    weight: 28,
    countries: [
      {
        code: 'DE',
        legalForms: ['GmbH', 'AG', 'GmbH & Co. KG'],
        cities: [city('Hamburg', '20457'), city('Leipzig', '04109'), city('Köln', '50667')],
        phone: (digits) => `+49 30 23125 ${digits(3)}`,
      },
      {
        code: 'AT',
        legalForms: ['GmbH'],
        cities: [city('Graz', '8010'), city('Linz', '4020')],
        phone: null,
      },
    ],
  },
  {
    name: 'UK & Ireland',
    currency: 'GBP',
    weight: 22,
    countries: [
      {
        code: 'GB',
        legalForms: ['Ltd', 'plc'],
        cities: [city('Leeds', 'LS1 4AP'), city('Bristol', 'BS1 5TR'), city('Glasgow', 'G2 1DY')],
        phone: (digits) => `+44 20 7946 0${digits(3)}`,
      },
      {
        code: 'IE',
        legalForms: ['Ltd'],
        cities: [city('Cork', 'T12 W8KP'), city('Galway', 'H91 E2R6')],
        phone: (digits) => `+353 20 91${digits(5)}`,
      },
    ],
  },
  {
    name: 'North America',
    currency: 'USD',
    weight: 30,
    countries: [
      {
        code: 'US',
        legalForms: ['Inc.', 'LLC', 'Corp.'],
        cities: [city('Denver', '80202'), city('Columbus', '43215'), city('Portland', '97204')],
        phone: (digits) => `+1 303 555 01${digits(2)}`,
      },
      {
        code: 'CA',
        legalForms: ['Inc.', 'Ltd'],
        cities: [city('Halifax', 'B3J 1S9'), city('Calgary', 'T2P 2M5')],
        phone: (digits) => `+1 403 555 01${digits(2)}`,
      },
    ],
  },
  {
    name: 'Nordics',
    currency: 'EUR',
    weight: 20,
    countries: [
      {
        code: 'SE',
        legalForms: ['AB'],
        cities: [city('Malmö', '211 20'), city('Uppsala', '753 10')],
        phone: (digits) => `+46 8 465 004 ${digits(2)}`,
      },
      {
        code: 'FI',
        legalForms: ['Oy'],
        cities: [city('Tampere', '33100'), city('Turku', '20100')],
        phone: null,
      },
    ],
  },
  {
    name: 'France & Benelux',
    currency: 'EUR',
    weight: 20,
    countries: [
      {
        code: 'FR',
        legalForms: ['SA', 'SAS', 'SARL'],
        cities: [city('Lyon', '69002'), city('Nantes', '44000'), city('Lille', '59800')],
        phone: (digits) => `+33 1 99 00 ${digits(2)} ${digits(2)}`,
      },
      {
        code: 'NL',
        legalForms: ['BV', 'NV'],
        cities: [city('Utrecht', '3511 AB'), city('Rotterdam', '3011 AA')],
        phone: null,
      },
    ],
  },
];

export const drawRegion = (random: Random): Region =>
  random.weighted(REGIONS.map((region) => [region, region.weight]));

export const drawPhone = (random: Random, country: Country): string | null =>
  country.phone?.((count) =>
    Array.from({ length: count }, () => String(random.int(0, 9))).join(''),
  ) ?? null;

import { PARTNER_TYPES } from '@/lib/domain/partner';

/** Rows of a large partner programme, in columns of our own names: shapes and lengths of real ones. */

const DAY = 86_400_000;
const SYLLABLES = [
  'nor',
  'vel',
  'tra',
  'kin',
  'mar',
  'sol',
  'ber',
  'lum',
  'dex',
  'cor',
  'fin',
  'gal',
];
const TRADES = ['Systems', 'Networks', 'Consulting', 'Software', 'Logistics', 'Digital', 'Cloud'];
const FORMS = ['GmbH', 'Ltd', 'Inc', 'SA', 'BV', 'AB'];
const TIERS = ['Registered', 'Silver', 'Gold', 'Platinum'];
const REGIONS = ['EMEA', 'Americas', 'APAC'];
const COUNTRIES = ['DE', 'FR', 'GB', 'US', 'CA', 'JP', 'AU', 'SE', 'NL'];
const PRODUCTS = ['Vault', 'Ledger', 'Relay', 'Beacon', 'Harbor'];
const STAGES = ['qualification', 'discovery', 'proposal', 'negotiation'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** A name of three syllables, another one for each number below 1,728. */
const stem = (n: number): string => {
  const name = [n, n / 12, n / 144].map((at) => pick(SYLLABLES, Math.floor(at))).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

export const companyName = (n: number): string =>
  `${stem(n)} ${pick(TRADES, Math.floor(n / 1728))} ${pick(FORMS, n)}`;

export const partnerRows = (count: number, now: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `P-${100_000 + n}`,
    name: companyName(n),
    domains: [`partner${n}.example`],
    type: pick(PARTNER_TYPES, n),
    tier: pick(TIERS, n * 7),
    region: pick(REGIONS, n),
    territories: [pick(COUNTRIES, n), pick(COUNTRIES, n + 4)],
    products: [pick(PRODUCTS, n), pick(PRODUCTS, n + 2)],
    certifications: [
      {
        product: pick(PRODUCTS, n),
        earnedAt: iso(now - 400 * DAY),
        expiresAt: iso(now + 200 * DAY),
      },
    ],
    signedAt: iso(now - (200 + (n % 900)) * DAY),
    ownerName: `Manager ${n % 40}`,
    quota: 10_000 * (1 + (n % 30)),
    currency: 'EUR',
    updatedAt: iso(now - (n % 90) * DAY),
  }));

export const dealRows = (count: number, partners: number, now: number) =>
  Array.from({ length: count }, (_, n) => {
    const created = now - (30 + (n % 700)) * DAY;
    const state = pick(['won', 'lost', 'open'] as const, n);
    return {
      id: `D-${100_000 + n}`,
      name: `${companyName(n)}: ${pick(PRODUCTS, n)} renewal`,
      accountId: `A-${n % 3000}`,
      amount: 5_000 + ((n * 7919) % 90_000),
      currency: 'EUR',
      stage: state === 'open' ? pick(STAGES, n) : state,
      state,
      stageHistory: STAGES.slice(0, 1 + (n % 4)).map((stage, step) => ({
        stage,
        at: iso(created + step * 5 * DAY),
      })),
      createdAt: iso(created),
      expectedCloseAt: iso(created + 60 * DAY),
      closeDateMoves: [],
      closedAt: state === 'open' ? null : iso(created + 25 * DAY),
      lastActivityAt: iso(created + 20 * DAY),
      products: [pick(PRODUCTS, n)],
      ownerName: `Seller ${n % 60}`,
      partners: [{ partnerId: `P-${100_000 + (n % partners)}`, role: 'sourced', share: null }],
      updatedAt: iso(created + 25 * DAY),
    };
  });

const iso = (at: number): string => new Date(at).toISOString();

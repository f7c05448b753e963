import type { PartnerType } from '@/lib/domain/partner';
import type { Calendar } from './calendar';
import { type Course, drawCourse, type Fate } from './course';
import { domainOf } from './names';
import { type City, type Country, drawPhone, drawRegion, type Region } from './places';
import { PRODUCTS } from './products';
import type { Random } from './random';
import type { PartnerRow } from './rows';
import { PARTNER_WORDS } from './words';

export type Tier = 'Registered' | 'Silver' | 'Gold' | 'Platinum';

type Certificate = { readonly product: string; readonly from: number; readonly to: number | null };

/** A partner with what only the generator knows of it: days, size, skill and course. */
export type SamplePartner = {
  readonly id: number;
  readonly name: string;
  readonly domain: string;
  readonly region: Region;
  readonly country: Country;
  readonly city: City;
  readonly phone: string | null;
  readonly type: PartnerType;
  readonly tier: Tier;
  readonly products: readonly string[];
  readonly certificates: readonly Certificate[];
  /** Never, for a candidate. */
  readonly signedDay: number;
  readonly managerName: string;
  /** Around 1: how much business it brings. */
  readonly size: number;
  /** Log-odds that it adds to every deal. */
  readonly skill: number;
  /** Around 1: the size of its deals. */
  readonly ticket: number;
  readonly quota: number | null;
  readonly monthlyRevenue: number;
  readonly fate: Fate;
  readonly course: Course;
};

const TYPES: readonly (readonly [PartnerType, number])[] = [
  ['reseller', 30],
  ['var', 24],
  ['msp', 18],
  ['si', 12],
  ['distributor', 6],
  ['isv', 5],
  ['referral', 5],
];

/** Places in the order of size that meet a planted fate: large enough to be missed. */
const FATES: ReadonlyMap<number, Fate> = new Map([
  [6, 'collapsing'],
  [10, 'rising'],
  [14, 'collapsing'],
]);

/** From this place on, every second partner has left or is about to: some in each month. */
const FIRST_LEAVING = 56;
const EVERY = 2;
const LAST_MONTH_OF_LEAVING = 3;
const MONTHS_OF_LEAVING = 18;

/** The smallest are not partners yet: they have been approached. */
const FIRST_CANDIDATE = 110;

function fateOf(place: number): Fate {
  if (place >= FIRST_CANDIDATE) return 'candidate';
  const leaves = place >= FIRST_LEAVING && (place - FIRST_LEAVING) % EVERY === 0;
  return leaves ? 'leaving' : (FATES.get(place) ?? 'steady');
}

/** Spread over the months, so that size does not tell when. */
const monthsSinceLeaving = (place: number): number =>
  LAST_MONTH_OF_LEAVING + ((7 * Math.floor((place - FIRST_LEAVING) / EVERY)) % MONTHS_OF_LEAVING);

export function drawPartners(
  random: Random,
  ids: readonly number[],
  stem: () => string,
  managers: readonly string[],
): SamplePartner[] {
  const built = ids.map((id) => ({ id, size: random.logNormal(1, 0.7) }));
  const order = [...built].sort((a, b) => b.size - a.size).map(({ id }) => id);
  return built.map(({ id, size }) => {
    const place = order.indexOf(id);
    return drawPartner(random, { id, size, place, fate: fateOf(place) }, stem(), managers);
  });
}

function drawPartner(
  random: Random,
  { id, size, place, fate }: { id: number; size: number; place: number; fate: Fate },
  stem: string,
  managers: readonly string[],
): SamplePartner {
  const region = drawRegion(random);
  const country = random.pick(region.countries);
  const name = `${stem} ${random.pick(PARTNER_WORDS)}`;
  const settled = fate !== 'steady' || random.chance(0.78);
  const drawnDay = settled ? -random.int(900, 2400) : -random.int(150, 880);
  const signedDay = fate === 'candidate' ? Number.POSITIVE_INFINITY : drawnDay;
  const skill = random.normal(0, 1.05);
  const products = random
    .shuffle(PRODUCTS.map((product) => product.name))
    .slice(0, random.int(2, 4));
  const monthlyRevenue = Math.round(28_000 * size * random.logNormal(1, 0.25));
  // Some quotas are easy and some are hard: past attainment tells which.
  const quota = random.chance(0.85)
    ? Math.round((3 * monthlyRevenue * random.logNormal(1, 0.3)) / 1000) * 1000
    : null;

  return {
    id,
    name,
    domain: domainOf(name),
    region,
    country,
    city: random.pick(country.cities),
    phone: drawPhone(random, country),
    type: random.weighted(TYPES),
    tier: tierOf(Math.log(size) + 0.5 * skill + random.normal(0, 0.4)),
    products,
    certificates:
      fate === 'candidate'
        ? []
        : products.flatMap((product) => drawCertificate(random, product, signedDay)),
    signedDay,
    managerName: random.pick(managers),
    size,
    skill,
    ticket: random.logNormal(1, 0.35),
    quota,
    monthlyRevenue,
    fate,
    course: drawCourse(random, fate, monthsSinceLeaving(place)),
  };
}

/** Most partners are Registered or Silver; tier follows size and skill, with some luck. */
const tierOf = (standing: number): Tier =>
  standing > 1.1 ? 'Platinum' : standing > 0.4 ? 'Gold' : standing > -0.4 ? 'Silver' : 'Registered';

/** Two certificates of three are held; half last two years, and some of those have lapsed. */
function drawCertificate(random: Random, product: string, signedDay: number): Certificate[] {
  if (!random.chance(0.66)) return [];
  const from = random.int(Math.max(signedDay, -1100), -60);
  return [{ product, from, to: random.chance(0.5) ? from + SPAN_OF_CERTIFICATE : null }];
}

const SPAN_OF_CERTIFICATE = 730;

/** Whether the partner held a certificate for one of the products on that day. */
export const certifiedOn = (
  { certificates }: SamplePartner,
  products: readonly string[],
  day: number,
): boolean =>
  certificates.some(
    ({ product, from, to }) =>
      products.includes(product) && from <= day && (to === null || to > day),
  );

const hasSigned = ({ signedDay }: SamplePartner): boolean => signedDay < 0;

/** `contract`: what it may sell beside its usual products. */
export const partnerRow = (
  partner: SamplePartner,
  { at }: Calendar,
  contract: ReadonlySet<string>,
): PartnerRow => ({
  id: partner.id,
  name: partner.name,
  domains: [partner.domain],
  type: partner.type,
  tier: hasSigned(partner) ? partner.tier : null,
  region: partner.region.name,
  territories: partner.region.countries.map(({ code }) => code),
  products: [...new Set([...partner.products, ...contract])],
  certifications: partner.certificates.map(({ product, from, to }) => ({
    product,
    earnedAt: at(from),
    expiresAt: to === null ? null : at(to),
  })),
  signedAt: hasSigned(partner) ? at(partner.signedDay) : null,
  ownerName: partner.managerName,
  quota: hasSigned(partner) ? partner.quota : null,
  currency: partner.region.currency,
  updatedAt: at(hasSigned(partner) ? Math.max(partner.signedDay, -40) : -40),
});

import { type Address, addressOf } from './address';
import { countryCode } from './country';
import { companyDomains } from './domains';
import { fold } from './fold';
import { type Name, nameOf } from './name';

/** What two companies are compared by. `id` is the record it comes from. */
export type Company = {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly phone: string | null;
  readonly address?: string | null;
  readonly postcode?: string | null;
  readonly city: string | null;
  readonly country: string | null;
  /** The record of its parent, where the source says so. */
  readonly parentId?: string | null;
  /** D-U-N-S numbers of the company and of the head of its group. */
  readonly duns?: string;
  readonly groupDuns?: string;
};

/** A company brought to the form in which it is compared; null for what is not known. */
export type Profile = {
  readonly company: Company;
  readonly name: Name;
  readonly domains: readonly string[];
  readonly phone: string | null;
  readonly address: Address | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
};

/** A number without its country and area code keeps this many digits nearly everywhere. */
const SUBSCRIBER_DIGITS = 7;

const EXTENSION = /(?:ext|x|durchwahl)\.?\s*\d+\s*$/i;

function subscriberNumber(phone: string): string | null {
  const digits = phone.slice(0, 40).replace(EXTENSION, '').replace(/\D/g, '');
  return digits.length < SUBSCRIBER_DIGITS ? null : digits.slice(-SUBSCRIBER_DIGITS);
}

/** Postcodes in one form; of an American ZIP+4 the part that everybody writes. */
function plainPostcode(postcode: string): string | null {
  const plain = fold(postcode).replace(/[^\p{L}\p{N}]/gu, '');
  return (/^\d{9}$/.test(plain) ? plain.slice(0, 5) : plain) || null;
}

/** Company profile: everything that `compareProfiles` needs, worked out once per company. */
export function profileOf(company: Company): Profile {
  const { name, domains, phone, address, postcode, city, country } = company;
  return {
    company,
    name: nameOf(name),
    domains: companyDomains(domains),
    phone: subscriberNumber(phone ?? ''),
    address: addressOf(address ?? ''),
    postcode: plainPostcode(postcode ?? ''),
    city: fold(city ?? '').trim() || null,
    country: countryCode(country ?? ''),
  };
}

/** The first registrable domain that both have, if any. */
export const sharedDomain = (first: Profile, second: Profile): string | undefined =>
  first.domains.find((domain) => second.domains.includes(domain));

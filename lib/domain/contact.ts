import type { Registration } from './registration';

export type Contacts = Pick<Registration, 'contactEmail' | 'contactPhone'>;

/** A number without its country and area code keeps this many digits nearly everywhere. */
const SUBSCRIBER_DIGITS = 7;

const LONGEST_EMAIL = 254;

/** One form of an e-mail address; empty for what is none. */
export function plainEmail(email: string | undefined): string {
  const plain = (email ?? '')
    .slice(0, LONGEST_EMAIL + 1)
    .trim()
    .toLowerCase();
  return plain.length <= LONGEST_EMAIL && /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : '';
}

/** The digits that stay the same however a number is written; empty for what is too short. */
export function plainPhone(phone: string | undefined): string {
  const digits = (phone ?? '').slice(0, 40).replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < SUBSCRIBER_DIGITS ? '' : digits;
}

/** What registrations of one customer's person are found by. */
export function contactKeys({ contactEmail, contactPhone }: Contacts): string[] {
  const email = plainEmail(contactEmail);
  const phone = plainPhone(contactPhone).slice(-SUBSCRIBER_DIGITS);
  return [...(email ? [`contact:${email}`] : []), ...(phone ? [`contact:${phone}`] : [])];
}

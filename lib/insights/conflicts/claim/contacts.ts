import type { Registration } from '@/lib/domain/registration';
import { say, type Text } from '@/lib/domain/text';

type Contacts = Pick<Registration, 'contactEmail' | 'contactPhone'>;

/** A number without its country and area code keeps this many digits nearly everywhere. */
const SUBSCRIBER_DIGITS = 7;

const plainEmail = (email: string | undefined): string => {
  const plain = (email ?? '').trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : '';
};

/** The digits that stay the same however a number is written; empty for what is too short. */
const plainPhone = (phone: string | undefined): string => {
  const digits = (phone ?? '').slice(0, 40).replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < SUBSCRIBER_DIGITS ? '' : digits;
};

/** `+49 30 23125 001` and `030 23125001` are one number: the one ends as the other does. */
const isSamePhone = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));

/**
 * The customer's person that two registrations name, if it is one. A free-mail address is as good
 * as any here: it is the person's, and says nothing of the company.
 */
export function sharedContact(first: Contacts, second: Contacts): Text | undefined {
  const email = plainEmail(first.contactEmail);
  if (email !== '' && email === plainEmail(second.contactEmail)) {
    return say('conflictFactSameEmail', email);
  }
  return isSamePhone(plainPhone(first.contactPhone), plainPhone(second.contactPhone))
    ? say('conflictFactSamePhone', first.contactPhone ?? '')
    : undefined;
}

export const hasContact = ({ contactEmail, contactPhone }: Contacts): boolean =>
  plainEmail(contactEmail) !== '' || plainPhone(contactPhone) !== '';

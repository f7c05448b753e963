import { type Contacts, plainEmail, plainPhone } from '@/lib/domain/contact';
import { say, type Text } from '@/lib/domain/text';
import { isAnswer } from './answers';

/** Seven zeros are typed where a form wants a number. */
const FEWEST_DIGITS = 3;

const isNumber = (phone: string): boolean => new Set(phone).size >= FEWEST_DIGITS;

/** `+49 30 23125 001` and `030 23125001` are one number: the one ends as the other does. */
const isSamePhone = (one: string, other: string): boolean =>
  isNumber(one) && isNumber(other) && (one.endsWith(other) || other.endsWith(one));

/**
 * The customer's person that two registrations name, if it is one. A free-mail address is as good
 * as any here: it is the person's, and says nothing of the company.
 */
export function sharedContact(first: Contacts, second: Contacts): Text | undefined {
  const email = plainEmail(first.contactEmail);
  const [person] = email.split('@');
  if (isAnswer(person) && email === plainEmail(second.contactEmail)) {
    return say('conflictFactSameEmail', email);
  }
  return isSamePhone(plainPhone(first.contactPhone), plainPhone(second.contactPhone))
    ? say('conflictFactSamePhone', first.contactPhone ?? '')
    : undefined;
}

export const hasContact = ({ contactEmail, contactPhone }: Contacts): boolean =>
  plainEmail(contactEmail) !== '' || plainPhone(contactPhone) !== '';

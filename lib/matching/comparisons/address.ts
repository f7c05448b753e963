import { say } from '@/lib/domain/text';
import type { Address } from '../address';
import { editDistance } from '../edit-distance';
import type { Grade } from '../weights';
import { defineComparison, telling } from './contract';

/** House numbers this far apart are the next door or another entrance. */
const NEXT_DOORS = 8;

/** Still on one stretch of a street: another entrance of a large site. */
const ONE_STRETCH = 60;

/** Long enough to know a street by, and to be written with a slip. */
const LONG_WORD = 4;

/** The street addresses: one house, the same stretch of a street, or elsewhere. */
export const address = defineComparison({
  id: 'address',
  compare({ address: first }, { address: second }) {
    if (!first || !second) return undefined;
    const grade = addressGrade(first, second);
    return telling(grade, REASONS[grade]);
  },
});

type AddressGrade = Extract<Grade, `address-${string}`>;

const REASONS = {
  'address-same': say('matchReasonSameAddress'),
  'address-near': say('matchReasonNearAddress'),
  'address-stretch': say('matchReasonStretchAddress'),
  'address-different': say('matchReasonDifferentAddress'),
};

export function addressGrade(first: Address, second: Address): AddressGrade {
  if (first.street.length === 0 || second.street.length === 0) return 'address-near';
  if (!sameStreet(first.street, second.street)) return 'address-different';
  if (first.house === null || second.house === null) return 'address-near';
  const apart = Math.abs(first.house - second.house);
  const opposed =
    first.direction !== null && second.direction !== null && first.direction !== second.direction;
  if (apart === 0) return opposed ? 'address-near' : 'address-same';
  if (opposed) return 'address-different';
  if (apart <= NEXT_DOORS) return 'address-near';
  return apart <= ONE_STRETCH ? 'address-stretch' : 'address-different';
}

/** One names the other's street: all words of the shorter, up to a slip in a long one. */
function sameStreet(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const isMeant = (word: string): boolean =>
    long.some((each) => {
      if (each === word) return true;
      return Math.min(word.length, each.length) >= LONG_WORD && editDistance(each, word, 1) <= 1;
    });
  const [start = ''] = one;
  const startAlike = start.length >= LONG_WORD && start === other[0];
  return startAlike || one.join('') === other.join('') || short.every(isMeant);
}

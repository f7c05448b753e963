import { say } from '@/lib/domain/text';
import type { Profile } from '../company';
import { editDistance } from '../edit-distance';
import { sharedByMany } from '../rarity';
import { addressGrade } from './address';
import { defineComparison, telling } from './contract';

/** Extensions of one switchboard share all but the last two digits. */
const BLOCK = 5;

/** The subscriber numbers. A company has several, so a different one says little. */
export const phone = defineComparison({
  id: 'phone',
  compare(one, other, frequencies) {
    const first = one.phone;
    const second = other.phone;
    if (first === null || second === null) return undefined;
    if (first === second) {
      const shift = sharedByMany(`p:${first}`, frequencies);
      return telling(
        isElsewhere(one, other) ? 'phone-shared' : 'phone-same',
        say('matchReasonSamePhone'),
        shift,
      );
    }
    return first.slice(0, BLOCK) === second.slice(0, BLOCK) || editDistance(first, second, 1) <= 1
      ? telling('phone-near', say('matchReasonNearPhone'))
      : telling('phone-different', say('matchReasonDifferentPhone'));
  },
});

const isElsewhere = ({ address }: Profile, other: Profile): boolean =>
  address !== null &&
  other.address !== null &&
  addressGrade(address, other.address) === 'address-different';

import { say } from '@/lib/domain/text';
import { align } from '../align';
import type { Profile } from '../company';
import { editDistance } from '../edit-distance';
import { type Frequencies, typicalInformation } from '../frequencies';
import { residueOf } from '../rarity';
import type { Grade } from '../weights';
import { addressGrade } from './address';
import { defineComparison, telling } from './contract';

/** Extensions of one switchboard share all but the last two digits. */
const BLOCK = 5;

/** The part of a subscriber number that names the exchange of a neighbourhood. */
const EXCHANGE = 3;

/** Records that one site may well have; a number with more may be a switchboard of many sites. */
const MOST_OF_ONE = 8;

/** The subscriber numbers. A company has several, so a different one says little. */
export const phone = defineComparison({
  id: 'phone',
  compare(one, other, frequencies) {
    const first = one.phone;
    const second = other.phone;
    if (first === null || second === null) return undefined;
    if (first === second) {
      return telling(sharedGrade(one, other, first, frequencies), say('matchReasonSamePhone'));
    }
    if (startAlike(first, second, BLOCK) || editDistance(first, second, 1) <= 1) {
      return telling('phone-near', say('matchReasonNearPhone'));
    }
    const grade = startAlike(first, second, EXCHANGE) ? 'phone-exchange' : 'phone-different';
    return telling(grade, say('matchReasonDifferentPhone'));
  },
});

const startAlike = (one: string, other: string, digits: number): boolean =>
  one.slice(0, digits) === other.slice(0, digits);

function sharedGrade(one: Profile, other: Profile, phone: string, frequencies: Frequencies): Grade {
  if (isElsewhere(one, other)) return 'phone-shared';
  if (frequencies.of(`p:${phone}`) <= MOST_OF_ONE) return 'phone-same';
  const apart = residueOf(align(one.name.tokens, other.name.tokens), frequencies);
  return apart >= typicalInformation('describing') ? 'phone-busy' : 'phone-same';
}

const isElsewhere = ({ address }: Profile, other: Profile): boolean =>
  address !== null &&
  other.address !== null &&
  addressGrade(address, other.address) === 'address-different';

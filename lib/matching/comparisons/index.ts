import { acronym } from './acronym';
import { address } from './address';
import { city } from './city';
import type { Comparison } from './contract';
import { country } from './country';
import { differentCountry } from './different-country';
import { differentName } from './different-name';
import { exactName } from './exact-name';
import { nameWords } from './name-words';
import { phone } from './phone';
import { postcode } from './postcode';
import { spelling } from './spelling';
import { webDomain } from './web-domain';

/**
 * Respects in which two companies are compared. Comparisons of one respect see the same thing
 * in different ways, so only the first that has something to say counts.
 */
export const COMPARISONS: readonly (readonly Comparison[])[] = [
  [exactName, spelling, nameWords, acronym, differentName],
  [webDomain],
  [phone],
  [address],
  // A postcode lies in its city, and a city in its country: to count each would count one twice.
  [differentCountry, postcode, city, country],
];

import { hashOf } from '@/lib/domain/hash';

/**
 * A share between 0 and 1 drawn from a text: evenly spread over texts, always the same for the
 * same one. Stands in for a random number where a result must not depend on the order of rows.
 *
 * @returns number from 0 (inclusive) to 1 (exclusive), in steps of 2⁻³²
 */
export const hashShare = (text: string): number => hashOf(text) / 2 ** 32;

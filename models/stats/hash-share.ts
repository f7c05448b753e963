/**
 * A share between 0 and 1 drawn from a text: evenly spread over texts, always the same for the
 * same one. Stands in for a random number where a result must not depend on the order of rows.
 * FNV-1a with the finalizer of MurmurHash3, which spreads texts that differ in their last
 * letter only.
 *
 * @returns number from 0 (inclusive) to 1 (exclusive), in steps of 2⁻³²
 * @source Fowler, Noll, Vo: FNV hash, RFC 9923; Appleby: MurmurHash3 fmix32
 */
export function hashShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/**
 * Hash of an index key, 32 bits without sign. Two keys of one hash are taken for one: with a
 * million keys that befalls one in four thousand, and costs a candidate too many.
 *
 * @source Fowler–Noll–Vo 1a, mixed by the finaliser of MurmurHash3 so that the first bits
 * are spread evenly, too
 */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

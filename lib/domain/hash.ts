/**
 * Hash of a text, 32 bits without sign: the same for the same text, evenly spread over texts that
 * differ in their last letter only.
 *
 * @source Fowler, Noll, Vo: FNV-1a, RFC 9923; Appleby: the finaliser of MurmurHash3 (fmix32), by
 * which the first bits are spread evenly, too
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

import fc from 'fast-check';

/** Any text a field may hold: every script, control characters, halves of surrogate pairs. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength });

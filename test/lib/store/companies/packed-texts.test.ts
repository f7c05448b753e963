import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTexts, textAt, unpackTexts } from '@/lib/store/companies/packed-texts';

it('gives back every text as it was, one by one and all of them', () => {
  const unit = fc.constantFrom('a', 'é', '漢', '😀', '\ud800', '\n', '|');
  const texts = fc.array(fc.string({ unit }), { maxLength: 8 });
  fc.assert(
    fc.property(texts, (given) => {
      const packed = packTexts(given);
      expect(unpackTexts(packed)).toEqual(given);
      expect(given.map((_, at) => textAt(packed, at))).toEqual(given);
      expect(textAt(packed, given.length)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { effectOf } from '@/models/encode/effect';
import { encoderOf } from '@/models/encode/encoder';
import { fitEncoding } from '@/models/encode/fit-encoding';
import type { Column, Value } from '@/models/table';

const values: Record<Column['type'], fc.Arbitrary<Value>> = {
  number: fc.oneof(fc.double({ noNaN: true, min: -50, max: 50 }), fc.constantFrom(null, undefined)),
  category: fc.constantFrom('a', 'b', 'c', 'd', null, undefined),
  boolean: fc.constantFrom(true, false, null, undefined),
};

it.each(['number', 'category', 'boolean'] as const)(
  'a %s: the look-up is the product of columns and weights',
  (type) => {
    const cases = fc.record({
      seen: fc.array(values[type], { minLength: 1, maxLength: 60 }),
      asked: fc.oneof(values[type], fc.constantFrom<Value>(Number.NaN, 9e99)),
      seed: fc.array(fc.double({ noNaN: true, min: -2, max: 2 }), {
        minLength: 12,
        maxLength: 12,
      }),
    });
    fc.assert(
      fc.property(cases, ({ seen, asked, seed }) => {
        const labels = seen.map(() => true);
        const encoding = fitEncoding({ id: 'x', type }, seen, labels);
        const encoder = encoderOf(encoding);
        const row = new Float32Array(encoder.width);
        encoder.write(asked, row, 0);
        const product = row.reduce((sum, x, i) => sum + x * (seed[i] ?? 0), 0);
        expect(effectOf(encoding, seed)(asked)).toBeCloseTo(product, 4);
      }),
    );
  },
);

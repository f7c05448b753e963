import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packerOf } from '@/models/schema/packer';
import { readingFinder } from '@/models/schema/reading';
import { columnOf } from '@/models/table';

const text = {
  number: fc.oneof(fc.double().map(String), fc.constantFrom('', '7 %', '1,234', ' 5 ', 'n/a')),
  boolean: fc.constantFrom('yes', 'No', '', 'TRUE'),
  category: fc.oneof(fc.string(), fc.constantFrom('a', 'b', '', ' a', 'null')),
};

it.each(['number', 'boolean', 'category'] as const)(
  'a %s: packed as each of its texts is read',
  (kind) => {
    fc.assert(
      fc.property(fc.array(text[kind], { maxLength: 3_000, size: 'max' }), (texts) => {
        const finder = readingFinder('x');
        for (const each of texts) finder.see(each);
        const reading = finder.found();
        const packer = packerOf(reading);
        for (const each of texts) packer.push(each);
        const at = columnOf({ length: texts.length, packed: [packer.packed()] }, 0);
        expect(texts.map((_, i) => at(i))).toEqual(texts.map(reading.read));
      }),
      { numRuns: 30 },
    );
  },
);

import { describe, expect, it } from 'vitest';
import { filesBelow, PRODUCT, read } from '../helpers/source-tree';

const lengths = [...PRODUCT, 'tools', 'test']
  .flatMap((folder) => filesBelow(folder, /\.(tsx?|mjs)$/))
  .filter((file) => !file.startsWith('test/crm-app/dist/'))
  .map((file) => ({ file, lines: read(file).split('\n').length - 1 }));

const product = lengths.filter(({ file }) => PRODUCT.some((folder) => file.startsWith(folder)));

describe('files are small', () => {
  it('none has over 350 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 350)).toEqual([]);
  });

  it('95 % of the product’s files have under 200 lines, the median about 60', () => {
    const sorted = product.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(200);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(75);
  });

  it('an entrypoint only wires: at most 80 lines a file', () => {
    expect(
      product.filter(({ file, lines }) => file.startsWith('entrypoints/') && lines > 80),
    ).toEqual([]);
  });

  it('a TODO carries its date', () => {
    const undated = lengths
      .map(({ file }) => file)
      .filter((file) => !file.startsWith('test/structure/'))
      .filter((file) => /\b(TODO|FIXME|HACK)\b(?! \[20\d\d-\d\d-\d\d\])/.test(read(file)));
    expect(undated).toEqual([]);
  });
});

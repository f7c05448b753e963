import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoderOf } from '@/models/encode/encoder';
import { fitEncoding } from '@/models/encode/fit-encoding';
import type { Column, Value } from '@/models/table';

const number: Column = { id: 'n', type: 'number' };
const category: Column = { id: 'c', type: 'category' };
const boolean: Column = { id: 'b', type: 'boolean' };

const labelsOf = (values: readonly Value[]) => values.map((_, i) => i % 2 === 0);
const learn = (column: Column, values: readonly Value[]) =>
  fitEncoding(column, values, labelsOf(values));
const columnsOf = (column: Column, values: readonly Value[], value: Value) => {
  const encoder = encoderOf(learn(column, values));
  const row = new Float32Array(encoder.width);
  encoder.write(value, row, 0);
  return row;
};

describe('a number', () => {
  const values = Array.from({ length: 201 }, (_, i) => i);

  it('gets its knots at the fifths, the outermost fortieth left flat', () => {
    expect(learn(number, values).knots).toEqual([5, 40, 80, 120, 160, 195]);
  });

  it('with few values gets a knot at each', () => {
    expect(learn(number, [0, 0, 0, 3, 1, 1]).knots).toEqual([0, 1, 3]);
  });

  it('climbs its ramps: higher never means less, and beyond the ends nothing moves', () => {
    const encoder = encoderOf(learn(number, values));
    const at = (value: number) => {
      const row = new Float32Array(encoder.width);
      encoder.write(value, row, 0);
      return row;
    };
    fc.assert(
      fc.property(fc.double({ min: -500, max: 500, noNaN: true }), fc.nat(100), (value, more) => {
        at(value).forEach((x, i) => {
          expect(at(value + more)[i]).toBeGreaterThanOrEqual(x);
        });
      }),
    );
    expect([...at(1e12)]).toEqual([...at(195)]);
    expect([...at(-1e12)]).toEqual([...at(5)]);
  });

  it('that is constant has no column and so no effect', () => {
    expect(encoderOf(learn(number, [7, 7, 7])).width).toBe(0);
  });
});

describe('a value that is not known', () => {
  it('is a column of its own and never the value 0', () => {
    const values = [0, 0, 5, 9, null, null];
    const missing = columnsOf(number, values, null);
    expect(missing.at(-1)).toBeCloseTo(1 - 2 / 6, 6);
    expect([...missing.slice(0, -1)]).toEqual([0, 0]);
    expect([...columnsOf(number, values, 0)]).not.toEqual([...missing]);
  });

  it('has no effect where training never saw one missing', () => {
    expect([...columnsOf(number, [1, 2, 3], null)]).toEqual([0, 0]);
    expect([...columnsOf(category, ['a', 'b'], null)]).toEqual([0]);
  });

  it('is what infinity and not-a-number are taken for', () => {
    const values = [0, 0, 5, 9, null, null];
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect([...columnsOf(number, values, odd)]).toEqual([...columnsOf(number, values, null)]);
    }
  });

  it('has no effect where nothing was ever known', () => {
    expect(encoderOf(learn(number, [null, null])).width).toBe(0);
    expect(encoderOf(learn(category, [null, null])).width).toBe(0);
  });
});

describe('a category', () => {
  const values = [...new Array(20).fill('a'), ...new Array(12).fill('b'), 'c', 'd', 'd'];

  it('is a column where frequent; the rare ones share one', () => {
    expect(learn(category, values).groups).toEqual([['a'], ['b'], ['d', 'c']]);
    expect([...columnsOf(category, values, 'c')]).toEqual([...columnsOf(category, values, 'd')]);
  });

  it('that training never saw has no effect, whatever its name', () => {
    for (const name of ['new', '__proto__', 'constructor', '']) {
      expect([...columnsOf(category, values, name)]).toEqual([0, 0, 0]);
    }
  });

  it('counts the cases of its band, and which ended well', () => {
    const encoding = learn(category, values);
    expect(encoding.bands[0]).toEqual({ cases: 20, positives: 10 });
    expect(encoding.bands[2]).toEqual({ cases: 3, positives: 2 });
    expect(encoding.bands.at(-1)).toEqual({ cases: 0, positives: 0 });
  });
});

it('a boolean is one ramp from no to yes', () => {
  const values = [true, true, false, true];
  expect(columnsOf(boolean, values, true)[0]).toBeCloseTo(0.25, 6);
  expect(columnsOf(boolean, values, false)[0]).toBeCloseTo(-0.75, 6);
});

it('what does not apply has no effect', () => {
  expect([...columnsOf(boolean, [true, false, undefined], undefined)]).toEqual([0]);
  expect(learn(boolean, [true, false, undefined]).missing).toBe(false);
});

it('columns are centred: over the training cases they sum to nothing', () => {
  const value = fc.option(fc.integer({ min: -9, max: 9 }), { nil: null });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const encoder = encoderOf(learn(number, values));
      const sums = new Float64Array(encoder.width);
      for (const known of values) {
        const row = new Float32Array(encoder.width);
        encoder.write(known, row, 0);
        row.forEach((x, i) => {
          sums[i]! += x;
        });
      }
      for (const sum of sums) expect(sum).toBeCloseTo(0, 4);
    }),
  );
});

import type { Encoding } from '../encode/encoding';
import { cleaned, type Value } from '../table';

/** Turns a value into a small number; −1 where nothing may follow from it. */
export type Binner = {
  readonly bins: number;
  readonly of: (value: Value) => number;
};

/** Bin 0 is not known, then one bin from each cut to the next. */
export function numberBinner(cuts: Float64Array, missing: boolean): Binner {
  return {
    bins: cuts.length + 2,
    of(raw) {
      const value = cleaned(raw);
      if (value === undefined) return -1;
      if (value === null) return missing ? 0 : -1;
      const number = Number(value);
      let [low, high] = [0, cuts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (number >= (cuts[middle] as number)) low = middle + 1;
        else high = middle;
      }
      return low + 1;
    },
  };
}

/** Bin 0 is not known, then the groups of the encoding. */
export function categoryBinner({ groups, missing }: Pick<Encoding, 'groups' | 'missing'>): Binner {
  const binOf = new Map(groups.flatMap((names, group) => names.map((name) => [name, group + 1])));
  return {
    bins: groups.length + 1,
    of(raw) {
      const value = cleaned(raw);
      if (value === undefined) return -1;
      if (value === null) return missing ? 0 : -1;
      return binOf.get(String(value)) ?? -1;
    },
  };
}

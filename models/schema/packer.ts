import type { PackedColumn, Value } from '../table';
import type { Reading } from './reading';

/** Takes the texts of a column one after the other, and keeps what its reading makes of them. */
export type Packer = {
  readonly push: (text: string) => void;
  readonly packed: () => PackedColumn;
};

/** Rows that there is room for at first. */
const ROOM = 1_024;

export const packerOf = (reading: Reading): Packer =>
  reading.type === 'number' ? numberPacker(reading) : codePacker(reading);

function numberPacker({ read }: Reading): Packer {
  let numbers = new Float64Array(ROOM);
  let length = 0;
  return {
    push(text) {
      if (length === numbers.length) numbers = moved(numbers, new Float64Array(2 * length));
      const value = read(text);
      numbers[length++] = typeof value === 'number' ? value : Number.NaN;
    },
    packed: () => ({ numbers: numbers.slice(0, length) }),
  };
}

function codePacker({ read }: Reading): Packer {
  let codes = new Int32Array(ROOM);
  let length = 0;
  const codeOf = new Map<string, number>();
  const values: Value[] = [];
  const learn = (text: string): number => {
    // A copy: the text of a cell holds on to the whole block of the file that it is part of.
    const own = text.split('').join('');
    codeOf.set(own, values.length);
    return values.push(read(own)) - 1;
  };
  return {
    push(text) {
      if (length === codes.length) codes = moved(codes, new Int32Array(2 * length));
      codes[length++] = codeOf.get(text) ?? learn(text);
    },
    packed: () => ({ values, codes: codes.slice(0, length) }),
  };
}

function moved<Numbers extends Float64Array | Int32Array>(all: Numbers, room: Numbers): Numbers {
  room.set(all);
  return room;
}

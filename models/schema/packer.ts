import type { PackedColumn, Value } from '../table';
import type { Reading } from './reading';

/** Takes the texts of a column one after the other, and keeps what its reading makes of them. */
export type Packer = {
  readonly push: (text: string) => void;
  readonly packed: () => PackedColumn;
};

/** Rows of a piece: columns are gathered in pieces, so that none is ever held twice while it grows. */
const PIECE = 8_192;

export const packerOf = (reading: Reading): Packer =>
  reading.type === 'number' ? numberPacker(reading) : codePacker(reading);

function numberPacker({ read }: Reading): Packer {
  const pieces: Float64Array[] = [];
  let length = 0;
  return {
    push(text) {
      if (length % PIECE === 0) pieces.push(new Float64Array(PIECE));
      const value = read(text);
      const piece = pieces.at(-1) as Float64Array;
      piece[length++ % PIECE] = typeof value === 'number' ? value : Number.NaN;
    },
    packed: () => ({ numbers: joined(pieces, new Float64Array(length)) }),
  };
}

function codePacker({ read }: Reading): Packer {
  const pieces: Int32Array[] = [];
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
      if (length % PIECE === 0) pieces.push(new Int32Array(PIECE));
      (pieces.at(-1) as Int32Array)[length++ % PIECE] = codeOf.get(text) ?? learn(text);
    },
    packed: () => ({ values, codes: joined(pieces, new Int32Array(length)) }),
  };
}

/** All pieces in one; they are given up on the way. */
function joined<Numbers extends Float64Array | Int32Array>(pieces: Numbers[], all: Numbers) {
  for (const [i, piece] of pieces.splice(0).entries()) {
    const from = i * PIECE;
    all.set(from + PIECE > all.length ? piece.subarray(0, all.length - from) : piece, from);
  }
  return all;
}

import type { Bench } from './contract';
import { size } from './size.bench';
import { sync } from './sync.bench';

/** Every benchmark by the name it is run with, in the order of the report. */
export const BENCHES = {
  size,
  sync,
} as const satisfies { readonly [name: string]: Bench };

export type BenchName = keyof typeof BENCHES;

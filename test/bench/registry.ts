import { badgeCost } from './badges.bench';
import { companies } from './companies.bench';
import type { Bench } from './contract';
import { heap } from './heap.bench';
import { importFile } from './import.bench';
import { pageCost } from './page.bench';
import { panelLatency } from './panel.bench';
import { replay } from './replay.bench';
import { score } from './score.bench';
import { search } from './search.bench';
import { size } from './size.bench';
import { sync } from './sync.bench';
import { train } from './train.bench';
import { typing } from './typing.bench';

/** Every benchmark by the name it is run with, in the order of the report. */
export const BENCHES = {
  size,
  page: pageCost,
  badges: badgeCost,
  panel: panelLatency,
  typing,
  heap,
  sync,
  train,
  score,
  search,
  companies,
  replay,
  import: importFile,
} as const satisfies { readonly [name: string]: Bench };

export type BenchName = keyof typeof BENCHES;

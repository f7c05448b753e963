import type { Method } from './contract';
import { drift } from './drift';
import { global } from './global';
import { intermittent } from './intermittent';
import { mean } from './mean';
import { median } from './median';
import { ownSeason } from './own-season';
import { seasonalGrowth } from './seasonal-growth';
import { seasonalNaive } from './seasonal-naive';
import { sharedSeason } from './shared-season';
import { smoothing } from './smoothing';
import { trend } from './trend';
import { zero } from './zero';

/** Every way of foretelling, the simplest first: of equals the first wins. */
export const METHODS: readonly Method[] = [
  zero,
  median,
  mean,
  smoothing,
  drift,
  trend,
  ownSeason,
  intermittent,
  seasonalNaive,
  seasonalGrowth,
  sharedSeason,
  global,
];

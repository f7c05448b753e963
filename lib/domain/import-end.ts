import type { Refusal, SourceConfig } from './source';
import type { Sync } from './sync';

/** What an import leaves behind beside its rows, in the same moment. */
export type ImportEnd = {
  /** Pieces that it staged. */
  readonly chunks: number;
  readonly source: SourceConfig;
  readonly sync: Sync;
  readonly refusals: readonly Refusal[];
};

import type { Source } from './contract';
import { httpFeed } from './http-feed';
import { sample } from './sample';

/** Every connector that syncs by itself. Files are read by hand: `lib/sources/files`. */
export const SOURCES: readonly Source[] = [sample, httpFeed];

export const sourceOf = (kind: string): Source | null =>
  SOURCES.find((source) => source.kind === kind) ?? null;

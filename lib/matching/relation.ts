import type { Alignment } from './align';
import type { Token } from './name';

/**
 * What two names that share a word are to each other by the rest of their words: nothing that
 * tells (`core`), a trade or place more (`contained`), a proper name more (`extended`), a part
 * beside the whole (`cousins`), or something of its own in each (`crossed`).
 */
export type Relation = 'core' | 'contained' | 'extended' | 'cousins' | 'crossed';

export function relationOf({ only: [one, other] }: Alignment): Relation {
  const says = has(one, 'distinctive', 'describing');
  const otherSays = has(other, 'distinctive', 'describing');
  if (!says && !otherSays) return 'core';
  if (says && otherSays) return 'crossed';
  if (one.length > 0 && other.length > 0) return 'cousins';
  return has([...one, ...other], 'distinctive') ? 'extended' : 'contained';
}

const has = (tokens: readonly Token[], ...kinds: Token['kind'][]): boolean =>
  tokens.some(({ kind }) => kinds.includes(kind));

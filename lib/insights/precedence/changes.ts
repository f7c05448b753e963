import { say, type Text } from '@/lib/domain/text';
import type { Claim } from './contract';
import type { Decided } from './outcome';

/** What would change who holds it. */
export function changesOf({ claims, holder, ground }: Decided, next: Claim | null): Text[] {
  const others = claims.filter((claim) => claim !== holder);
  const excluded = others.filter(({ exclusions }) => exclusions.length > 0);
  return [
    ...ends(holder, next),
    ...(holder?.extension ? [holder.extension] : []),
    ...(holder?.changes ?? []),
    ...(ground === 'earliest-submission' ? incomplete(others, holder) : []),
    ...(holder?.held || ground === null ? [] : [say('precedenceChangeApproval')]),
    ...excluded.map(({ name }) => say('precedenceChangeExclusion', name)),
    ...others.flatMap(({ changes }) => changes),
    ...(ground === 'substantial-work' ? [say('precedenceChangeWork')] : []),
  ];
}

function ends(holder: Claim | null, next: Claim | null): Text[] {
  if (!holder?.held) return [];
  const date = { date: holder.held.until };
  return [next ? say('precedenceChangeNext', date, next.name) : say('precedenceChangeEnds', date)];
}

/** Filed earlier, but not complete. */
const incomplete = (others: readonly Claim[], holder: Claim | null): Text[] =>
  others
    .filter(({ filedAt, gaps }) => gaps.length > 0 && holder !== null && filedAt < holder.filedAt)
    .map(({ name }) => say('precedenceChangeComplete', name));

import {
  areApart,
  type Facets,
  filterName,
  type ModelPart,
  matcherOf,
  type PartFilter,
  partId,
} from '@/lib/domain/model-part';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import { say, sayCount } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';

export type PartPorts = {
  readonly readParts: () => Promise<Result<readonly ModelPart[]>>;
  /** What every record of a kind is told apart by. */
  readonly readFacets: (kind: ScoreKind) => Promise<Result<readonly Facets[]>>;
  readonly savePart: (part: ModelPart) => Promise<Result<unknown>>;
};

/**
 * Gives a part of the records a model of its own; it is trained with the next scoring. Refused
 * where a record could be in two parts: it would have two scores, and nobody could say which holds.
 */
export async function definePart(
  { kind, filter }: { readonly kind: ScoreKind; readonly filter: PartFilter },
  { readParts, readFacets, savePart }: PartPorts,
  now: At,
): Promise<Result<null>> {
  const name = filterName(filter);
  if (!name) return fail('part-empty', say('partEmpty'));
  const parts = await readParts();
  if (!parts.ok) return parts;
  const records = await readFacets(kind);
  if (!records.ok) return records;
  const own = records.value.filter(matcherOf(filter));
  if (own.length === 0) return fail('part-no-records', say('partNoRecords', name));
  const other = parts.value.find((part) => part.kind === kind && !areApart(part.filter, filter));
  if (other) return overlaps(name, other, own);
  const saved = await savePart({ id: partId(kind, filter), kind, filter, createdAt: now });
  return saved.ok ? ok(null) : saved;
}

function overlaps(name: string, other: ModelPart, own: readonly Facets[]): Result<null> {
  const otherName = filterName(other.filter);
  const both = own.filter(matcherOf(other.filter)).length;
  return fail(
    'part-overlaps',
    both > 0
      ? sayCount('partOverlaps', both, name, otherName)
      : say('partCouldOverlap', name, otherName),
  );
}

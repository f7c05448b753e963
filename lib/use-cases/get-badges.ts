import type { Badge } from '@/lib/domain/badge';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import { standingOverride } from '@/lib/domain/override';
import type { RecordKind } from '@/lib/domain/record-ref';
import { ok, type Result } from '@/lib/domain/result';
import { bandOf, shownPoints } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { leadingScore, subjectOf } from '@/lib/insights/subject';
import type { InsightPorts } from './insight-ports';

type BadgePorts = Pick<InsightPorts, 'readDossier' | 'readPolicy' | 'strikes'>;

export type Rows = {
  readonly kind: RecordKind;
  /** The names each row may go by, the surest first. */
  readonly ids: readonly (readonly Id[])[];
};

/**
 * What stands beside each row, in their order. Row by row: the reads between them let others run,
 * so that a record that is opened meanwhile does not wait for a whole list.
 */
export async function getBadges(
  { kind, ids }: Rows,
  ports: BadgePorts,
  now: At,
): Promise<Result<readonly (Badge | null)[]>> {
  const [policy, out = []] = await Promise.all([ports.readPolicy(), ports.strikes?.struckOut()]);
  if (!policy.ok) return policy;
  const heard = CONFLICT_RULES.filter(({ id }) => !out.includes(id));
  const failedRules = new Set<string>();
  const badges: (Badge | null)[] = [];
  for (const names of ids) {
    const dossier = await ports.readDossier(names, kind, now);
    if (!dossier.ok) return dossier;
    if (dossier.value === null) {
      badges.push(null);
      continue;
    }
    const found = findConflicts(dossier.value, policy.value, now, heard);
    for (const rule of found.failedRules) failedRules.add(rule);
    badges.push(badgeOf(dossier.value, found.conflicts, now));
  }
  // A list is one page: a rule that fails on every row has failed on it once.
  ports.strikes?.strike([...failedRules]);
  return ok(badges);
}

function badgeOf(
  dossier: Dossier,
  conflicts: ReturnType<typeof findConflicts>['conflicts'],
  now: At,
): Badge | null {
  const score = standingScore(dossier, now);
  const [worst] = conflicts;
  if (!score && !worst) return null;
  return { score, conflicts: conflicts.length, worst: worst?.severity ?? null };
}

/**
 * The number that counts, as the panel shows it: a person's own comes before the model's. A rule
 * of thumb has no place for its label in a badge, and none there without.
 */
function standingScore(dossier: Dossier, now: At): Badge['score'] {
  const subject = subjectOf(dossier);
  const score = subject && leadingScore(subject, dossier);
  if (!score) return null;
  const own = standingOverride(dossier.overrides, score.id, now);
  if (!own && score.basis === 'prior') return null;
  const model = shownPoints(score.probability);
  return own
    ? { points: own.points, band: bandOf(own.points / 100), model }
    : { points: model, band: bandOf(score.probability) };
}

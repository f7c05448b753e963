import type { History } from '@/lib/domain/history';
import { byId } from '@/lib/domain/id';
import { ok, type Result } from '@/lib/domain/result';
import { lacksDetail, type Score } from '@/lib/domain/score';
import type { ScoringPorts } from './scoring-ports';

export type DetailPorts = Pick<
  ScoringPorts,
  'readHistory' | 'readModels' | 'scoreSubjects' | 'yieldTo' | 'signal'
> & {
  /** Stored scores by id; those that are gone are left out. */
  readonly readScoresById: (ids: readonly Score['id'][]) => Promise<Result<readonly Score[]>>;
  /** Adds what was found to scores that have not been made anew meanwhile. */
  readonly saveDetails: (scores: readonly Score[]) => Promise<Result<unknown>>;
};

/**
 * Works out what would change scores, and who else could help, where a run had too many of them to
 * do so: of the records that a person has opened, as known when each was scored.
 *
 * @returns how many were worked out
 */
export async function detailScores(
  ids: readonly Score['id'][],
  ports: DetailPorts,
): Promise<Result<number>> {
  const stored = await ports.readScoresById(ids);
  if (!stored.ok) return stored;
  const bare = stored.value.filter(lacksDetail);
  if (bare.length === 0) return ok(0);
  const history = await ports.readHistory();
  if (!history.ok) return history;
  let count = 0;
  // Those of one run of one model are worked out together.
  const runs = Map.groupBy(bare, ({ kind, modelVersion, computedAt }) =>
    JSON.stringify([kind, modelVersion, computedAt]),
  );
  for (const scores of runs.values()) {
    const detailed = await detailRun(scores, history.value, ports);
    if (!detailed.ok) return detailed;
    const saved = await ports.saveDetails(detailed.value);
    if (!saved.ok) return saved;
    count += detailed.value.length;
  }
  return ok(count);
}

/** Nothing can be said once a model is gone, or the record is not open any more; that is kept, too. */
async function detailRun(
  scores: readonly Score[],
  history: History,
  { readModels, scoreSubjects, yieldTo, signal }: DetailPorts,
): Promise<Result<readonly Score[]>> {
  const [{ kind, modelVersion, computedAt }] = scores as readonly [Score, ...Score[]];
  const models = await readModels();
  if (!models.ok) return models;
  const model = models.value.find((each) => each.kind === kind && each.version === modelVersion);
  const only = scores.map(({ subjectId }) => subjectId);
  const options = { only, inDetail: true, yieldTo, signal };
  const found = model ? await scoreSubjects(kind, model, history, computedAt, options) : ok([]);
  if (!found.ok) return found;
  const scored = byId(found.value);
  return ok(
    scores.map((score) => {
      const { whatIfs = [], fits = score.fits } = scored.get(score.id) ?? {};
      return { ...score, whatIfs, fits };
    }),
  );
}

import type { Score } from '@/lib/domain/score';
import type { Change, ScoreChange, Snapshot } from '@/lib/domain/score-change';
import { say } from '@/lib/domain/text';
import { WEEK } from '@/lib/domain/time';
import { logistic } from '@/models/stats/logistic';
import { logit } from '@/models/stats/logit';
import { TASKS } from '@/models/tasks';

/** Less than this is arithmetic, not news. */
const NOTHING = 1e-9;

/** What a score is made of now, to be held against what it will be made of. */
export function snapshotOf({
  computedAt,
  modelVersion,
  probability,
  contributions,
}: Score): Snapshot {
  const logits = Object.fromEntries(contributions.map(({ feature, logit }) => [feature, logit]));
  // Whatever the contributions leave of the log-odds, so that all sums are exact.
  return { at: computedAt, modelVersion, baseLogit: logit(probability) - sumOf(logits), logits };
}

/**
 * Says of scores what changed in them since last week, feature by feature. Where another model
 * has come meanwhile, what it says differently of the very same facts is its own share: told by
 * `before`, what the earlier model says of them today. So no feature is blamed for a new model.
 *
 * @param stored scores as they were until now
 */
export function withChanges(
  scores: readonly Score[],
  stored: readonly Score[],
  before: readonly Score[],
): Score[] {
  const earlier = new Map(stored.map((score) => [score.id, score]));
  const byOldModel = new Map(before.map((score) => [score.id, score]));
  return scores.map((score) => {
    if (score.basis !== 'model') return score;
    const present = snapshotOf(score);
    const old = byOldModel.get(score.id);
    const past = (score.snapshots ?? earlier.get(score.id)?.snapshots ?? []).map((snapshot) =>
      snapshot.modelVersion === score.modelVersion
        ? snapshot
        : inWordsOf(present, snapshot, old && snapshotOf(old)),
    );
    const anchor = past.findLast(({ at }) => at <= score.computedAt - WEEK);
    const kept = anchor ? past.slice(past.indexOf(anchor)) : past;
    const isNextDue = kept.every(({ at }) => at <= score.computedAt - WEEK);
    return {
      ...score,
      ...(anchor && { change: changeBetween(anchor, present, score) }),
      snapshots: isNextDue ? [...kept, present] : kept,
    };
  });
}

/**
 * A snapshot of an earlier model in the words of the present one: each feature as far from its
 * present share as it was for the earlier model, and all else in the base.
 */
function inWordsOf(present: Snapshot, snapshot: Snapshot, old: Snapshot | undefined): Snapshot {
  const moved = (feature: string) =>
    old ? (old.logits[feature] ?? 0) - (snapshot.logits[feature] ?? 0) : 0;
  const features = new Set([
    ...Object.keys(present.logits),
    ...Object.keys(old ? { ...old.logits, ...snapshot.logits } : {}),
  ]);
  const logits = Object.fromEntries(
    [...features].map((feature) => [feature, (present.logits[feature] ?? 0) - moved(feature)]),
  );
  const baseLogit = totalOf(snapshot) - sumOf(logits);
  return { at: snapshot.at, modelVersion: present.modelVersion, baseLogit, logits };
}

/** The difference of two snapshots in points, spread over features as their log-odds moved. */
function changeBetween(then: Snapshot, now: Snapshot, score: Score): ScoreChange {
  const points = 100 * logistic(totalOf(then));
  const moved = totalOf(now) - totalOf(then);
  // Where all moves cancel out, the slope at the score is the limit of the mean slope.
  const slope =
    Math.abs(moved) < 1e-6
      ? 100 * score.probability * (1 - score.probability)
      : (100 * score.probability - points) / moved;
  const { name } = TASKS[score.kind];
  const labels = new Map(score.contributions.map(({ feature, label }) => [feature, label]));
  const features = new Set([...Object.keys(then.logits), ...Object.keys(now.logits)]);
  const changes: Change[] = [...features].map((feature) => ({
    feature,
    label: labels.get(feature) ?? name(feature),
    points: slope * ((now.logits[feature] ?? 0) - (then.logits[feature] ?? 0)),
  }));
  changes.push({
    feature: null,
    label: say('changeModelItself'),
    points: slope * (now.baseLogit - then.baseLogit),
  });
  return {
    since: then.at,
    points,
    changes: changes
      .filter((change) => Math.abs(change.points) > NOTHING)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

const sumOf = (logits: Snapshot['logits']): number =>
  Object.values(logits).reduce((sum, value) => sum + value, 0);

const totalOf = ({ baseLogit, logits }: Snapshot): number => baseLogit + sumOf(logits);

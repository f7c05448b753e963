import type { Id } from '@/lib/domain/id';
import type { ScoreKind } from '@/lib/domain/score';
import type { Text } from '@/lib/domain/text';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { Feature } from '../features/contract';
import type { Past } from '../features/past';
import type { Timeline } from '../features/timeline';
import type { Column, Value } from '../table';

/** A case of the past that has ended: something to learn from. */
export type Case = {
  readonly subjectId: Id;
  /** The cut-off: features see the world as it was then. */
  readonly at: At;
  /** When the end was known; always after the cut-off. */
  readonly settledAt: At;
  readonly positive: boolean;
};

/** A partner that a subject could have, and what the subject would be then. */
type AlternativeSubject<Subject> = Omit<Alternative, 'row'> & {
  readonly subject: Subject;
};

/** What a model is to foretell, written in the words of its subject. */
type TaskSpec<Subject> = {
  readonly kind: ScoreKind;
  readonly features: readonly Feature<Subject>[];
  /** Key of “12 of 15 like this ended well”, with cases and positives. */
  readonly evidence: string;
  /** How often a case ends well as long as there is none to learn from; a half where not given. */
  readonly usual?: number;
  /** Cases that had ended by `now`, in any order. */
  readonly cases: (timeline: Timeline, now: At) => readonly Case[];
  /** What is to be scored now. */
  readonly subjectIds: (timeline: Timeline, past: Past) => readonly Id[];
  /** The subject as it was known at a cut-off; null where it did not exist. */
  readonly subjectOf: (id: Id, past: Past) => Subject | null;
  readonly alternatives?: (
    timeline: Timeline,
    past: Past,
    others: boolean,
  ) => (subject: Subject) => readonly AlternativeSubject<Subject>[];
};

/** What is known of one subject, column by column. */
export type Row = readonly Value[];

/** A partner that a subject could have, and the row it would have then. */
export type Alternative = {
  readonly partnerId: Id;
  readonly row: Row;
  /** It would take the place of another. */
  readonly replaces: boolean;
  /** It holds a claim on the subject already. */
  readonly holds: boolean;
};

/** Something a person can still bring about: what it sets, by column, and how it is said. */
export type Move = { readonly text: Text; readonly sets: ReadonlyMap<number, Value> };

/** What a model is to foretell, in columns and rows: all that training and scoring need. */
export type Task = Pick<TaskSpec<unknown>, 'kind' | 'evidence' | 'cases' | 'subjectIds'> & {
  readonly usual: number;
  readonly columns: readonly Column[];
  /** The row of a subject as known at a cut-off; null where it did not exist. */
  readonly row: (id: Id, past: Past) => Row | null;
  /**
   * The rows a subject without a partner would have with one; with `others` also those that one
   * which has a partner would have with another.
   */
  readonly alternatives: (
    timeline: Timeline,
    past: Past,
    others?: boolean,
  ) => (id: Id) => readonly Alternative[];
  /** Partners that a subject without one could have. */
  readonly candidates: (timeline: Timeline, past: Past) => (id: Id) => readonly Id[];
  /** What a column is called. */
  readonly name: (column: string) => Text;
  /** What can still be done about a subject, each with what it sets in its row. */
  readonly moves: (id: Id, row: Row, past: Past) => readonly Move[];
  /** The reason in words for a value of a column. */
  readonly label: (column: string, value: Value) => Text;
};

export function defineTask<Subject>(spec: TaskSpec<Subject>): Task {
  const { kind, evidence, usual = 0.5, features, cases, subjectIds, subjectOf } = spec;
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const featureOf = (column: string) => {
    const feature = byId.get(column);
    if (!feature) throw new RangeError(`${kind} has no feature ${column}`);
    return feature;
  };
  const rowOf = (subject: Subject, past: Past) =>
    features.map((feature) => feature.value(subject, past));
  return {
    kind,
    evidence,
    usual,
    cases,
    subjectIds,
    columns: features.map(({ id, type, direction }) => ({
      id,
      type,
      ...(direction && { direction }),
    })),
    row(id, past) {
      const subject = subjectOf(id, past);
      return subject && rowOf(subject, past);
    },
    alternatives(timeline, past, others = false) {
      if (!spec.alternatives) return () => [];
      const find = spec.alternatives(timeline, past, others);
      return (id) => {
        const subject = subjectOf(id, past);
        const found = (subject && find(subject)) ?? [];
        return found.map(({ subject, ...about }) => ({ ...about, row: rowOf(subject, past) }));
      };
    },
    candidates(timeline, past) {
      if (!spec.alternatives) return () => [];
      const find = spec.alternatives(timeline, past, false);
      return (id) => {
        const subject = subjectOf(id, past);
        return ((subject && find(subject)) ?? []).map(({ partnerId }) => partnerId);
      };
    },
    name: (column) => say(featureOf(column).name),
    moves(id, row, past) {
      const subject = subjectOf(id, past);
      if (!subject) return [];
      return features.flatMap((feature, column) => {
        const value = row[column];
        if (value === null || value === undefined) return [];
        const changes = feature.changes?.(value as never, subject, past) ?? [];
        return changes.map(({ to, text }) => ({ text, sets: new Map([[column, to]]) }));
      });
    },
    label(column, value) {
      const feature = featureOf(column);
      return value === null || value === undefined
        ? say('featureNotKnown', say(feature.name))
        : feature.label(value);
    },
  };
}

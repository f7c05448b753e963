import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Model } from '@/lib/domain/model';
import type { Drift } from '@/lib/domain/model-card';
import type { ModelPart } from '@/lib/domain/model-part';
import type { Result } from '@/lib/domain/result';
import type { Score, ScoreKind } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import type { PacePorts } from '@/models/pace';

/** Whose model: that for all records of a kind, or for a part of them. */
export type ModelOf = { readonly kind: ScoreKind; readonly part: Pick<ModelPart, 'id'> | null };

/** What scoring needs: the store, and the two calls of `models` that load TensorFlow.js. */
export type ScoringPorts = PacePorts & {
  readonly readHistory: () => Promise<Result<History>>;
  /** Models of all kinds and states, newest first. */
  readonly readModels: () => Promise<Result<readonly Model[]>>;
  /** Parts of the records that have a model of their own, oldest first. */
  readonly readParts: () => Promise<Result<readonly ModelPart[]>>;
  /** Keeps a model; one that serves retires the one before it. */
  readonly publishModel: (model: Model) => Promise<Result<unknown>>;
  readonly readScores: (kind: ScoreKind) => Promise<Result<readonly Score[]>>;
  /** Replaces all scores of a kind; what a subject had before joins its past. */
  readonly replaceScores: (kind: ScoreKind, scores: readonly Score[]) => Promise<Result<unknown>>;
  readonly trainModel: (
    kind: ScoreKind,
    history: History,
    now: At,
    options: PacePorts & { readonly version: number; readonly serving: Model | null },
  ) => Promise<Result<Model>>;
  readonly trainPart: (
    part: ModelPart,
    history: History,
    now: At,
    options: PacePorts & {
      readonly version: number;
      readonly serving: Model | null;
      readonly parent: Model | null;
    },
  ) => Promise<Result<Model>>;
  readonly scoreSubjects: (
    kind: ScoreKind,
    model: Model | null,
    history: History,
    now: At,
    options: PacePorts & {
      readonly only?: readonly Id[];
      readonly except?: readonly Id[];
      readonly inDetail?: boolean;
    },
  ) => Promise<Result<readonly Score[]>>;
  readonly driftOf: (
    model: Model,
    history: History,
    now: At,
    options: PacePorts & { readonly elder?: Model | null },
  ) => Promise<Result<Drift>>;
  /** Keeps the newest drift of a kind or part; null forgets it. */
  readonly saveDrift: (of: ModelOf, drift: Drift | null) => Promise<Result<unknown>>;
};

/** One round of bringing scores up to date: what it works with, on what, and when. */
export type ScoringRun = {
  readonly ports: ScoringPorts;
  readonly history: History;
  readonly now: At;
  /** When a person asked for new models; null where nobody has. */
  readonly trainSince: At | null;
};

/** What came of one kind of score. */
export type ScoreRefresh = {
  readonly kind: ScoreKind;
  /** `kept`: the data has not changed enough to learn anew. */
  readonly training: 'kept' | 'published' | 'refused';
  readonly scored: number;
};

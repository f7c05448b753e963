import type { ModelReport } from './model-card';
import type { ModelPart } from './model-part';
import type { Gate, ScoreKind } from './score';
import type { At } from './time';

/** How well a model did on the newest 20 % of its cases, which it had not seen. */
export type ModelQuality = {
  readonly cases: number;
  readonly auc: number;
  readonly logLoss: number;
  readonly brier: number;
  /** The same losses of a constant at the base rate. */
  readonly baseLogLoss: number;
  readonly baseBrier: number;
};

/** A trained model as it is stored: plain data, no tensors. */
export type Model = {
  /** `${kind}:${version}`; models of a kind are numbered together, whatever part they are for. */
  readonly id: string;
  readonly kind: ScoreKind;
  readonly version: number;
  readonly status: 'serving' | 'retired' | 'refused';
  readonly trainedAt: At;
  readonly gate: Gate;
  readonly quality: ModelQuality | null;
  /** Key of `_locales` that says why it serves or was refused. */
  readonly reason: string;
  /** How it did on its hold-out, and what it was trained on; absent before version 4 of the store. */
  readonly report?: ModelReport | null;
  /** When a person brought it back: it then serves until a new one has proved to be better. */
  readonly restoredAt?: At;
  /** The part of the records that it is for; absent where it is for all that have no other. */
  readonly part?: Pick<ModelPart, 'id' | 'filter'>;
  /** Of a model for a part: the model for all that it corrects, and its log-loss on the same hold-out. */
  readonly parent?: { readonly version: number; readonly logLoss: number | null };
  /** How columns were encoded and weighed; shape owned by `models/`. */
  readonly weights: unknown;
};

/** Whether two are of one kind and for the same records, so that one takes the place of the other. */
export const areAlike = (a: Model, b: Model): boolean =>
  a.kind === b.kind && a.part?.id === b.part?.id;

import type { Feedback } from '@/lib/domain/feedback';
import type { Model } from '@/lib/domain/model';
import type { Drift } from '@/lib/domain/model-card';
import type { Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import type { ModelOf } from './scoring-ports';

/** What is asked of the store about models. */
export type ModelPorts = {
  /** Models of all kinds and states, newest first. */
  readonly readModels: () => Promise<Result<readonly Model[]>>;
  readonly readDrift: (of: ModelOf) => Promise<Result<Drift | null>>;
  readonly readFeedback: () => Promise<Result<readonly Feedback[]>>;
  /** Answers whether there was such a retired model. */
  readonly restoreModel: (kind: ScoreKind, version: number, now: At) => Promise<Result<boolean>>;
};

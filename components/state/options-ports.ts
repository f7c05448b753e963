import type { FeedbackKind, NamedFeedback } from '@/lib/domain/feedback';
import type { HealthWeights } from '@/lib/domain/health';
import type { RuleCoverage } from '@/lib/domain/holdings';
import type { NamedOverride, OverrideOf } from '@/lib/domain/override';
import type { Policy, PresetReport, StatedPolicy } from '@/lib/domain/policy';
import type { Result } from '@/lib/domain/result';
import type { SourceConfig } from '@/lib/domain/source';
import type { SourceStatus, Sync } from '@/lib/domain/sync';
import type { At } from '@/lib/domain/time';
import type { Diagnostics, Site } from '@/lib/messages/protocol';
import type { ImportChoices } from '../options/ports';

export type { Diagnostics, Site } from '@/lib/messages/protocol';

export type SourceDraft = {
  readonly source: SourceConfig;
  readonly token?: string;
  readonly remember?: boolean;
};

/** What the options page needs from outside. */
export type OptionsPorts = {
  /** What a person would most likely choose for new data. */
  readonly guessChoices: () => Promise<ImportChoices>;
  readonly sources: () => Promise<Result<readonly SourceStatus[]>>;
  /**
   * Called straight from the click: where the source is on the network, the browser is first
   * asked for permission to read from its host.
   */
  readonly saveSource: (draft: SourceDraft) => Promise<Result<null>>;
  readonly removeSource: (id: string) => Promise<Result<null>>;
  readonly syncSource: (id: string) => Promise<Result<null>>;
  readonly sites: () => Promise<Result<readonly Site[]>>;
  /** Called straight from the click, for the same reason. */
  readonly siteOn: (pattern: string) => Promise<Result<null>>;
  readonly siteOff: (pattern: string) => Promise<Result<null>>;
  /** Whether rows in lists and boards of a site have badges. */
  readonly siteBadges: (pattern: string, on: boolean) => Promise<Result<null>>;
  /** How often a week the panel may open by itself; 0 for never. */
  readonly alertBudget: () => Promise<number>;
  readonly saveAlertBudget: (budget: number) => Promise<void>;
  readonly healthWeights: () => Promise<Result<HealthWeights>>;
  readonly saveHealthWeights: (weights: HealthWeights) => Promise<Result<null>>;
  readonly policy: () => Promise<Result<Policy>>;
  /** Which rules can be looked at, and what the others lack. */
  readonly coverage: () => Promise<Result<readonly RuleCoverage[]>>;
  readonly savePolicy: (policy: Policy) => Promise<Result<null>>;
  /** What an administrator has preset. */
  readonly preset: () => Promise<Result<PresetReport>>;
  /** What a policy file states; nothing is saved. */
  readonly readPolicyFile: (file: File) => Promise<Result<StatedPolicy>>;
  readonly overrides: () => Promise<Result<readonly NamedOverride[]>>;
  readonly undoOverride: (of: OverrideOf) => Promise<Result<null>>;
  /** All that people said, latest first. */
  readonly feedback: () => Promise<Result<readonly NamedFeedback[]>>;
  readonly undoFeedback: (kind: FeedbackKind, subject: string) => Promise<Result<null>>;
  readonly diagnostics: () => Promise<Result<Diagnostics>>;
  readonly refreshScores: () => Promise<Result<null>>;
  readonly exportAll: () => Promise<Result<Blob>>;
  /** Answers how many rows were taken back in. */
  readonly importBack: (file: File) => Promise<Result<number>>;
  readonly eraseAll: () => Promise<Result<null>>;
  readonly download: (content: Blob, name: string) => void;
  readonly now: () => At;
  readonly onDataChanged: (react: () => void) => () => void;
  readonly onSyncMoved: (react: (sync: Sync) => void) => () => void;
};

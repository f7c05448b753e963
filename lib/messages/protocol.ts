import type { BadgesReply, RowsAsk } from '@/lib/domain/badge';
import type { Draft, DraftReply } from '@/lib/domain/draft';
import type { FeedbackKind, NamedFeedback, Verdict } from '@/lib/domain/feedback';
import type { Forecast } from '@/lib/domain/forecast';
import type { HealthWeights } from '@/lib/domain/health';
import type { RuleCoverage } from '@/lib/domain/holdings';
import type { InsightsReply } from '@/lib/domain/insights';
import type { Memo, MemoAsk } from '@/lib/domain/memo';
import type { Model } from '@/lib/domain/model';
import type { ModelCard } from '@/lib/domain/model-card';
import type { FacetChoices, ModelPart, PartFilter } from '@/lib/domain/model-part';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { NamedOverride, OverrideAsk, OverrideOf } from '@/lib/domain/override';
import type { Overview, PartnerRow } from '@/lib/domain/overview';
import type { PartnerLine } from '@/lib/domain/partner-line';
import type { Policy, PresetReport } from '@/lib/domain/policy';
import type { RecordRef } from '@/lib/domain/record-ref';
import type { Recruits } from '@/lib/domain/recruits';
import type { Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import type { SegmentMap } from '@/lib/domain/segment';
import type { SourceConfig } from '@/lib/domain/source';
import type { SourceStatus, Sync } from '@/lib/domain/sync';
import type { Text } from '@/lib/domain/text';
import type { TrainerReport } from '@/lib/domain/training';
import type { WithWritten } from '@/lib/domain/written';

/** What a person said, before the background gives it a date. */
export type Remark = {
  readonly kind: FeedbackKind;
  readonly subject: string;
  readonly verdict: Verdict;
  /** Days for which a `snoozed` holds. */
  readonly days?: number;
  /** Why, in the person's own words. */
  readonly reason?: string;
};

/** What a content script may ask of the background. Pages are hostile: keep this list short. */
export type PageRequests = {
  /** What do we know of the record on this page? */
  'insights/get': { ask: { ref: RecordRef }; reply: WithWritten<InsightsReply> };
  /** What would the form on this page be in conflict with? Nothing of it is kept. */
  'draft/check': { ask: { draft: Draft }; reply: WithWritten<DraftReply> };
  /** A person judged an action, a match or a score in the panel. */
  'feedback/give': { ask: Remark; reply: Result<null> };
  /** The person took the judgement back. */
  'feedback/undo': { ask: { kind: FeedbackKind; subject: string }; reply: Result<null> };
  /** A person holds a number of their own against a score, for a while. */
  'scores/override': { ask: OverrideAsk; reply: Result<null> };
  /** The person took it back. */
  'scores/override/undo': { ask: OverrideOf; reply: Result<null> };
  /** Bring the panel's own script into this page: its first record is on screen. */
  'panel/load': { ask: null; reply: Result<null> };
  /** Bring the script of the badges into this page: it shows a list or a board. */
  'badges/load': { ask: null; reply: Result<null> };
  /** What stands beside these rows of a list or board? */
  'badges/get': { ask: RowsAsk; reply: BadgesReply };
  /** Open the memo of a conflict in a page of ours. */
  'memo/open': { ask: MemoAsk; reply: Result<null> };
  /** Open our options page, where the panel has nothing to show before set-up. */
  'options/open': { ask: null; reply: Result<null> };
};

/** A site that the extension is switched on for. */
export type Site = {
  /** Match pattern, such as `https://crm.example.com/*`. */
  readonly pattern: string;
  /** False once the browser's permission was taken back. */
  readonly granted: boolean;
  /** Whether rows of its lists and boards have badges. */
  readonly badges: boolean;
};

/** Rows stored per table, and their size on disk where the browser says so. */
type StorageSummary = {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly bytes: number | null;
};

/** How the background itself is doing: for the options page and for bug reports. */
export type Diagnostics = {
  readonly version: string;
  /** TensorFlow.js backend in use, and why where it is not the preferred one. */
  readonly backend: string;
  readonly storage: StorageSummary;
  /** `ok`, or what is wrong with the database in one word. */
  readonly database: 'ok' | 'full' | 'blocked' | 'missing';
  /** Rules of engagement that failed since the browser was started, by page. */
  readonly failedRules: readonly {
    readonly title: Text;
    readonly host: string;
    readonly count: number;
    /** Left out on that page by now. */
    readonly isOut: boolean;
  }[];
  readonly models: readonly (Pick<Model, 'kind' | 'version' | 'trainedAt' | 'status' | 'reason'> & {
    readonly auc: number | null;
  })[];
};

/** What our own pages (popup, options) may ask of the background, beside all of the above. */
export type OwnRequests = {
  'overview/get': { ask: null; reply: Result<Overview> };
  'partners/list': { ask: null; reply: Result<readonly PartnerRow[]> };
  /** The insights of a partner or deal by our own id. */
  'insights/of': { ask: { id: string }; reply: InsightsReply };
  /** What a person needs to decide about one conflict, as it stands now. */
  'memo/get': { ask: MemoAsk; reply: Result<Memo> };
  'sources/list': { ask: null; reply: Result<readonly SourceStatus[]> };
  /** Adds or changes a source. `token` goes to session storage, or stays if `remember`. */
  'sources/save': {
    ask: { source: SourceConfig; token?: string; remember?: boolean };
    reply: Result<null>;
  };
  /** Removes a source with all rows it brought. */
  'sources/remove': { ask: { id: string }; reply: Result<null> };
  /** Starts a run now; the answer does not wait for its end. */
  'sources/sync': { ask: { id: string }; reply: Result<null> };
  /** A page of ours has taken files in: what follows from that is due. */
  'data/imported': { ask: null; reply: Result<null> };
  'sites/list': { ask: null; reply: Result<readonly Site[]> };
  /** The page has been granted the pattern by the browser; from now on the panel shows there. */
  'sites/on': { ask: { pattern: string }; reply: Result<null> };
  'sites/off': { ask: { pattern: string }; reply: Result<null> };
  'sites/badges': { ask: { pattern: string; on: boolean }; reply: Result<null> };
  /** All partners with what is foretold of them: some megabytes for 50,000. */
  'dashboard/partners': { ask: null; reply: Result<readonly PartnerLine[]> };
  /** Null before there are enough partners to tell groups apart. */
  'dashboard/segments': { ask: null; reply: Result<SegmentMap | null> };
  /** Of one partner, or of all together; null where there is no revenue to go by. */
  'dashboard/forecast': { ask: { partnerId: string | null }; reply: Result<Forecast | null> };
  'dashboard/white-space': { ask: null; reply: Result<readonly Opportunity[]> };
  /** Companies that have not signed yet, and what the best new partners had in common. */
  'dashboard/recruits': { ask: null; reply: Result<Recruits> };
  'policy/get': { ask: null; reply: Result<Policy> };
  /** What an administrator has preset. */
  'policy/preset': { ask: null; reply: Result<PresetReport> };
  /** What each part of a partner's health weighs. */
  'health/weights/get': { ask: null; reply: Result<HealthWeights> };
  /** Judges every partner anew; the answer does not wait for that. */
  'health/weights/save': { ask: { weights: HealthWeights }; reply: Result<null> };
  /** Which rules can be looked at, and what the others lack. */
  'rules/coverage': { ask: null; reply: Result<readonly RuleCoverage[]> };
  'policy/save': { ask: { policy: Policy }; reply: Result<null> };
  'overrides/list': { ask: null; reply: Result<readonly NamedOverride[]> };
  'feedback/list': { ask: null; reply: Result<readonly NamedFeedback[]> };
  'diagnostics/get': { ask: null; reply: Result<Diagnostics> };
  /** Trains and scores now; the answer does not wait for its end. */
  'scores/refresh': { ask: null; reply: Result<null> };
  /** What a person should know of each model that there is. */
  'models/cards': { ask: null; reply: Result<readonly ModelCard[]> };
  /** Brings an earlier version of a model back, and scores with it. */
  'models/rollback': { ask: { kind: ScoreKind; version: number }; reply: Result<null> };
  /** Parts of the records that have a model of their own, oldest first. */
  'parts/list': { ask: null; reply: Result<readonly ModelPart[]> };
  /** What records of a kind can be told apart by. */
  'parts/choices': { ask: { kind: ScoreKind }; reply: Result<FacetChoices> };
  /** Refused where a record could be in two parts. Trains; the answer does not wait for that. */
  'parts/add': { ask: { kind: ScoreKind; filter: PartFilter }; reply: Result<null> };
  'parts/remove': { ask: { id: string }; reply: Result<null> };
  /** What the trainer says from its own page. */
  'trainer/report': { ask: TrainerReport; reply: Result<null> };
  /** Deletes everything that is stored on this device. */
  'privacy/erase': { ask: null; reply: Result<null> };
};

/** What the background tells everyone who listens. */
export type Events = {
  /** Stored data or scores changed: ask again. */
  'data/changed': null;
  /** A synchronisation moved on. */
  'sync/moved': { readonly sync: Sync };
};

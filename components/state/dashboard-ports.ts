import type { Forecast } from '@/lib/domain/forecast';
import type { Id } from '@/lib/domain/id';
import type { ModelCard } from '@/lib/domain/model-card';
import type { FacetChoices, ModelPart, PartFilter } from '@/lib/domain/model-part';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { PartnerLine } from '@/lib/domain/partner-line';
import type { Policy } from '@/lib/domain/policy';
import type { Recruits } from '@/lib/domain/recruits';
import type { Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import type { SegmentMap } from '@/lib/domain/segment';
import type { At } from '@/lib/domain/time';
import type { RuleInfo } from '../options/ports';
import type { CsvCell } from './csv';
import type { ReplayPorts } from './replay-state';

/** What the dashboard needs from outside. */
export type DashboardPorts = ReplayPorts & {
  readonly policy: () => Promise<Result<Policy>>;
  /** The rules of engagement that there are. */
  readonly rules: readonly RuleInfo[];
  readonly cards: () => Promise<Result<readonly ModelCard[]>>;
  readonly rollBack: (kind: ScoreKind, version: number) => Promise<Result<null>>;
  readonly parts: () => Promise<Result<readonly ModelPart[]>>;
  readonly partChoices: (kind: ScoreKind) => Promise<Result<FacetChoices>>;
  readonly addPart: (kind: ScoreKind, filter: PartFilter) => Promise<Result<null>>;
  readonly removePart: (id: string) => Promise<Result<null>>;
  readonly partners: () => Promise<Result<readonly PartnerLine[]>>;
  /** Null before there are enough partners to tell groups apart. */
  readonly segments: () => Promise<Result<SegmentMap | null>>;
  readonly whiteSpace: () => Promise<Result<readonly Opportunity[]>>;
  /** Of one partner, or of all together; null where there is no revenue to go by. */
  readonly forecast: (partnerId: Id | null) => Promise<Result<Forecast | null>>;
  readonly recruits: () => Promise<Result<Recruits>>;
  readonly csvCell: CsvCell;
  readonly download: (content: Blob, name: string) => void;
  readonly openOptions: () => void;
  readonly now: () => At;
  /** The part of the address behind the page: where in the dashboard one is. */
  readonly hash: () => string;
  readonly goTo: (hash: string) => void;
  readonly onHashChange: (react: () => void) => () => void;
  readonly onDataChanged: (react: () => void) => () => void;
};

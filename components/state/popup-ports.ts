import type { InsightsReply } from '@/lib/domain/insights';
import type { MemoAsk } from '@/lib/domain/memo';
import type { Overview, PartnerRow } from '@/lib/domain/overview';
import type { Result } from '@/lib/domain/result';
import type { SourceStatus, Sync } from '@/lib/domain/sync';
import type { At } from '@/lib/domain/time';
import type { FeedbackPorts } from './feedback-state';

/** The site of the page behind the popup. */
export type PageSite = {
  /** Match pattern, such as `https://crm.example.com/*`. */
  readonly pattern: string;
  readonly host: string;
  readonly on: boolean;
};

/** What the popup needs from outside. */
export type PopupPorts = Omit<FeedbackPorts, 'changed'> & {
  /** Null on pages that no extension may read. */
  readonly site: () => Promise<PageSite | null>;
  /** Called straight from the click: browsers grant sites only on a person's gesture. */
  readonly turnOn: (pattern: string) => Promise<Result<null>>;
  readonly turnOff: (pattern: string) => Promise<Result<null>>;
  readonly overview: () => Promise<Result<Overview>>;
  readonly partners: () => Promise<Result<readonly PartnerRow[]>>;
  readonly insightsOf: (id: string) => Promise<InsightsReply>;
  /** The record on the page behind the popup; null where there is none. */
  readonly pageRecord: () => Promise<InsightsReply | null>;
  readonly sources: () => Promise<Result<readonly SourceStatus[]>>;
  readonly loadSample: () => Promise<Result<null>>;
  readonly openOptions: () => void;
  readonly openMemo: (ask: MemoAsk) => void;
  readonly copy: (words: string) => Promise<boolean>;
  readonly now: () => At;
  readonly onDataChanged: (react: () => void) => () => void;
  readonly onSyncMoved: (react: (sync: Sync) => void) => () => void;
};

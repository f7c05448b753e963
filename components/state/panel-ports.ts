import type { Draft, DraftReply } from '@/lib/domain/draft';
import type { InsightsReply } from '@/lib/domain/insights';
import type { MemoAsk } from '@/lib/domain/memo';
import type { RecordRef } from '@/lib/domain/record-ref';
import type { At } from '@/lib/domain/time';
import type { FeedbackPorts } from './feedback-state';
import type { Place } from './place';

/** What the panel needs from outside. */
export type PanelPorts = Omit<FeedbackPorts, 'changed'> & {
  readonly ask: (ref: RecordRef) => Promise<InsightsReply>;
  readonly checkDraft: (draft: Draft) => Promise<DraftReply>;
  readonly openOptions: () => void;
  readonly openMemo: (ask: MemoAsk) => void;
  readonly loadPlace: () => Promise<Place | null>;
  readonly savePlace: (place: Place) => void;
  /** Puts words on the clipboard; false where the page or browser refuses. */
  readonly copy: (words: string) => Promise<boolean>;
  readonly reload: () => void;
  readonly now: () => At;
  /** Milliseconds that a first answer may take before the panel says that it waits for one. */
  readonly patience: number;
  /** False once the extension was updated or removed under the page. */
  readonly alive: () => boolean;
};

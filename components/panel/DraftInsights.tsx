import type { At } from '@/lib/domain/time';
import type { CheckedDraft } from '../state/drafts-state';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { Conflicts } from './Conflicts';

type DraftInsightsProps = {
  readonly checked: CheckedDraft;
  readonly now: At;
  readonly feedback: FeedbackState;
  readonly copy: (words: string) => Promise<boolean>;
};

/** What the deal or company in the form would be in conflict with, before it is saved. */
export function DraftInsights({ checked, now, feedback, copy }: DraftInsightsProps) {
  const { t } = useFormat();
  const { conflicts, draft, failedRules, hasNoClaims } = checked;
  return (
    <>
      <Conflicts
        {...{ conflicts, failedRules, hasNoClaims, now, feedback, copy }}
        recordTitle={draftTitle(checked)}
        none={t('draftNoConflicts')}
      />
      <footer class="foot soft small">
        {t(draft.id === null ? 'draftNotKept' : 'draftAsChanged')}
      </footer>
    </>
  );
}

/** What the form is about, as far as it says. */
export const draftTitle = ({ draft: { company, domain } }: CheckedDraft): string =>
  company ?? domain ?? '';

/** What is being made, for the line above it. */
export const draftKicker = ({ draft: { id, kind } }: CheckedDraft): string => {
  if (id !== null) return 'draftChanged';
  return kind === 'deal' ? 'draftNewDeal' : 'draftNewCompany';
};

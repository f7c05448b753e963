import type { ClaimDecision } from '@/lib/domain/claim';
import type { Conflict } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';
import { Icon } from '../parts/Icon';
import { Section } from '../parts/Section';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { ConflictCard } from './ConflictCard';
import { Contest } from './Contest';
import { openConflicts } from './open-conflicts';

type ConflictsProps = {
  readonly conflicts: readonly Conflict[];
  /** Who holds the customer, where several claim it. */
  readonly claim?: ClaimDecision | null;
  readonly failedRules: readonly string[];
  readonly recordTitle: string;
  /** Claims cannot be checked, for want of any registration. */
  readonly hasNoClaims?: boolean;
  /** What is said where there are none. */
  readonly none?: string;
  readonly now: At;
  readonly feedback: FeedbackState;
  readonly copy: (words: string) => Promise<boolean>;
  readonly openMemo?: (conflictId: string) => void;
};

/** Whose deal is it? The worst first; each says what was found, until when, and who to ask. */
export function Conflicts(props: ConflictsProps) {
  const { claim, conflicts, failedRules, recordTitle, now, feedback, copy, openMemo } = props;
  const { t, plural } = useFormat();
  const { none = t('panelNoConflicts'), hasNoClaims } = props;
  const open = openConflicts(conflicts, feedback);
  const version = open[0]?.policyVersion;

  return (
    <Section title={t('panelConflicts')}>
      {open.length === 0 && !hasNoClaims && (
        <p class="row soft">
          <Icon name="check" />
          {none}
        </p>
      )}
      {hasNoClaims && <p class="soft small">{t('panelNoClaims')}</p>}
      {open.map((conflict) => (
        <ConflictCard
          key={conflict.id}
          {...{ conflict, recordTitle, now, feedback, copy, openMemo }}
        />
      ))}
      {open.length > 0 && claim && <Contest claim={claim} />}
      {version !== undefined && <p class="soft small note">{t('panelPolicyVersion', version)}</p>}
      {failedRules.length > 0 && (
        <p class="soft small note">{plural('panelFailedRules', failedRules.length)}</p>
      )}
    </Section>
  );
}

import { type Conflict, SEVERITIES, type Severity } from '@/lib/domain/insights';
import type { FeedbackState } from '../state/feedback-state';

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** What nobody has judged in this view, worst first. */
export const openConflicts = (
  conflicts: readonly Conflict[],
  { isJudged }: Pick<FeedbackState, 'isJudged'>,
): readonly Conflict[] =>
  conflicts
    .filter(
      ({ id, match }) =>
        !isJudged('conflict', id) &&
        // What a person said to be one company comes back as certain.
        (match === null || match.probability === 1 || !isJudged('match', match.subject)),
    )
    .sort((a, b) => rank(a.severity) - rank(b.severity));
